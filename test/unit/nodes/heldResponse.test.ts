/* eslint-disable @n8n/community-nodes/no-restricted-imports -- a test runs on a developer's machine, never inside n8n */
import { once } from 'node:events';
import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Readable } from 'node:stream';

import { HeldResponse } from '../../../nodes/EightByEightVoice/trigger/receive/heldResponse';

const LIMIT_MS = 5000;
const FALLBACK = { callflow: [{ action: 'hangup' }] };
const REPLY = { callflow: [{ action: 'say' }] };

/** Takes a callflow, and nothing else, for an answer. */
function read(httpStatus: number, text: string): object | undefined {
	return httpStatus === 200 && text.includes('callflow') ? Object(JSON.parse(text)) : undefined;
}

let server: Server;

beforeEach(async () => {
	// The limit, and nothing of what the sockets need.
	jest.useFakeTimers({ doNotFake: ['nextTick', 'queueMicrotask', 'setImmediate', 'setInterval'] });
	server = createServer().listen(0, '127.0.0.1');
	await once(server, 'listening');
});
afterEach(() => {
	jest.useRealTimers();
	server.close();
	server.closeAllConnections();
});

/** A request that waits for its answer, and what has been handed to its socket. */
async function hold() {
	const { port } = server.address() as AddressInfo;
	const answer = fetch(`http://127.0.0.1:${port}`);
	const [, response] = (await once(server, 'request')) as [unknown, ServerResponse];
	const sent: unknown[] = [];
	const end = response.end.bind(response);
	response.end = (...parts: unknown[]) => {
		sent.push(parts[0]);
		return Reflect.apply(end, response, parts) as ServerResponse;
	};
	const held = new HeldResponse(response as never);
	return { answer, held, response, sent };
}

/** As Express sends what n8n gives it. */
function sendAsN8n(response: ServerResponse, httpStatus: number, text: string): void {
	response.statusCode = httpStatus;
	response.setHeader('Content-Type', 'text/plain');
	response.end(text);
	response.end();
}

async function jsonOf(answer: Promise<Response>) {
	const response = await answer;
	return { httpStatus: response.status, body: await response.json() };
}

test('what n8n sends reaches the sender, and its HTTP status whoever waits for it', async () => {
	const { answer, held, response } = await hold();
	const seen = held.onceAnswered((httpStatus) => httpStatus);
	sendAsN8n(response, 500, '{}');
	expect(await jsonOf(answer)).toEqual({ httpStatus: 500, body: {} });
	expect(await seen).toBe(500);
});

describe('a guarded response', () => {
	test.each([
		['the reply of the workflow', 200, JSON.stringify(REPLY), REPLY],
		['the fallback in place of an error', 500, '{"message":"Error"}', FALLBACK],
		['the fallback in place of something else', 200, '{"message":"Started"}', FALLBACK],
	])('sends %s', async (_what, httpStatus, text, expected) => {
		const { answer, held, response } = await hold();
		const reply = held.guard({ read, fallback: FALLBACK, limitMs: LIMIT_MS });
		sendAsN8n(response, httpStatus, text);
		expect(await jsonOf(answer)).toEqual({ httpStatus: 200, body: expected });
		expect(await reply).toEqual(expected);
	});

	test('sends a reply that comes in pieces, after an end without any', async () => {
		const { answer, held, response } = await hold();
		void held.guard({ read, fallback: FALLBACK, limitMs: LIMIT_MS });
		response.end();
		response.write('{"callflow":');
		response.write(Buffer.from('[]}'));
		response.end();
		expect(await jsonOf(answer)).toEqual({ httpStatus: 200, body: { callflow: [] } });
	});

	test('takes each piece of a reply as soon as it is there', async () => {
		const { answer, held, response } = await hold();
		void held.guard({ read, fallback: FALLBACK, limitMs: LIMIT_MS });
		Readable.from(['{"callflow":', '[]}'], { objectMode: false }).pipe(response);
		expect(await jsonOf(answer)).toEqual({ httpStatus: 200, body: { callflow: [] } });
	});

	test('sends the fallback at the limit, and whoever waits for its HTTP status learns 200', async () => {
		const { answer, held } = await hold();
		const seen = held.onceAnswered((httpStatus) => httpStatus);
		const reply = held.guard({ read, fallback: FALLBACK, limitMs: LIMIT_MS });
		jest.advanceTimersByTime(LIMIT_MS);
		expect(await reply).toEqual(FALLBACK);
		expect(await jsonOf(answer)).toEqual({ httpStatus: 200, body: FALLBACK });
		expect(await seen).toBe(200);
	});

	test.each([
		['sends', (response: ServerResponse) => sendAsN8n(response, 200, JSON.stringify(REPLY))],
		[
			'pipes',
			(response: ServerResponse) => {
				response.writeHead(200, { 'Content-Type': 'text/plain' });
				response.write(JSON.stringify(REPLY));
				response.end();
			},
		],
	])('lets nothing to the socket that n8n %s after the limit', async (_how, answerLate) => {
		const { held, response, sent } = await hold();
		void held.onceAnswered(() => undefined);
		const reply = held.guard({ read, fallback: FALLBACK, limitMs: LIMIT_MS });
		jest.advanceTimersByTime(LIMIT_MS);
		await reply;
		expect(() => answerLate(response)).not.toThrow();
		expect(sent).toEqual([JSON.stringify(FALLBACK)]);
	});
});
