import type { IWebhookFunctions } from 'n8n-workflow';

import { readBody } from '../../../nodes/EightByEightVoice/trigger/receive/readBody';

/** What n8n has made of a request: `body` as it was read by its content type, and its bytes. */
function request(body: unknown, bytes?: string): IWebhookFunctions {
	const rawBody = bytes === undefined ? undefined : new TextEncoder().encode(bytes);
	return { getBodyData: () => body, getRequestObject: () => ({ rawBody }) } as never;
}

test('a body that n8n has read is taken as it is', () => {
	expect(readBody(request({ a: 1 }, '{"a":2}'))).toEqual({ a: 1 });
});

test.each([
	['plain text', request('{"a":1}')],
	['a type that n8n does not know', request({}, '{"a":1}')],
	['no type at all', request(undefined, '{"a":1}')],
])('JSON that comes as %s is read', (_how, context) => {
	expect(readBody(context)).toEqual({ a: 1 });
});

test.each([
	['words', 'good morning'],
	['a number', '42'],
])('what is no object stays the text that it was: %s', (_what, text) => {
	expect(readBody(request({}, text))).toBe(text);
});

test('nothing stays nothing', () => {
	expect(readBody(request({}, ''))).toEqual({});
});
