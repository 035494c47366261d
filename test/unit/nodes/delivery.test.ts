import type { IWebhookFunctions } from 'n8n-workflow';

import { EVENTS } from '../../../core/events/events';
import { isAllowedIp, readAllowedIps } from '../../../nodes/EightByEightVoice/trigger/allowedIps';
import { openDelivery } from '../../../nodes/EightByEightVoice/trigger/receive/delivery';
import { allowedIps, replyLimit } from '../../../nodes/EightByEightVoice/trigger/triggerOptions';

interface Given {
	event: string;
	body?: unknown;
	/** The field whose expression fails. */
	failing?: string;
	mode?: string;
}

/** A delivery as it is read at the door, and what was written into n8n's log. */
function open({ event, body = {}, failing, mode = 'webhook' }: Given) {
	const logged: string[] = [];
	const context = {
		getRequestObject: () => ({ ip: '203.0.113.7' }),
		getResponseObject: () => ({ end: () => undefined }),
		getHeaderData: () => ({}),
		getQueryData: () => ({}),
		getBodyData: () => body,
		getMode: () => mode,
		getTimezone: () => 'UTC',
		getNodeParameter(name: string, byDefault: unknown) {
			if (name === failing) throw new Error('There is no node of this name');
			return name === 'event' ? event : byDefault;
		},
		logger: { error: (line: string) => void logged.push(line) },
	} as unknown as IWebhookFunctions;
	return { delivery: openDelivery(context, EVENTS), logged };
}

describe('a field whose expression fails for a delivery', () => {
	test('counts as left alone, and the log names it', () => {
		const { delivery, logged } = open({ event: 'callAction', failing: 'options.replyLimit' });
		expect(delivery.options.value(replyLimit)).toBe(replyLimit.default);
		expect(logged).toEqual([
			"8x8 Voice Trigger: the expression of 'options.replyLimit' failed for a delivery, so the field was taken as if it had not been filled in",
		]);
	});

	test('lets nobody in if it says who may deliver', () => {
		const { delivery } = open({ event: 'callAction', failing: 'options.allowedIps' });
		const allowed = readAllowedIps(delivery.options.value(allowedIps));
		expect(isAllowedIp(allowed, delivery.ip)).toBe(false);
	});
});

describe('a trigger for calls that wait takes a delivery for the event', () => {
	const call = { sessionId: 'session-1', callStatus: 'ACTION_COMPLETED' };

	test.each([
		['that it names', { eventType: 'CALL_ACTION' }, 'callAction'],
		['that it names', { eventType: 'SESSION_SUMMARY' }, 'sessionSummary'],
		['whose form it has', { payload: call }, 'callAction'],
		['that is the first, where it says nothing', { hello: 'world' }, 'sessionSummary'],
		['that is the first, where it is no object', 'hello', 'sessionSummary'],
	])('%s: %j', (_which, body, expected) => {
		const { delivery } = open({ event: 'waitingCalls', body });
		expect(delivery.event.name).toBe(expected);
	});
});

test('a delivery of another event than the one that was chosen is taken for that one', () => {
	const body = { eventType: 'CALL_ACTION' };
	expect(open({ event: 'callStatus', body }).delivery.event.name).toBe('callStatus');
});

test.each([
	[true, 'manual'],
	[false, 'webhook'],
])('it came to a test (%s) where n8n runs it as %s', (expected, mode) => {
	expect(open({ event: 'callStatus', mode }).delivery.isTest).toBe(expected);
});
