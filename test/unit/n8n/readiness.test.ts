/* eslint-disable @n8n/community-nodes/no-restricted-imports -- a test runs on a developer's machine, never inside n8n */
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

import { postWhenReady, sendWhenReady } from '../../../n8n/client/readiness';
import { RestSession } from '../../../n8n/client/session';

const GATE = { status: 503, body: { message: 'Database is not ready!' } };
const DONE = { status: 200, body: { data: { id: '7' } } };
const OK = { status: 200, body: { status: 'ok' } };
const NOT_YET = { status: 503, body: { status: 'error' } };

type Answer = typeof GATE | typeof DONE | typeof OK;

let server: Server | undefined;

afterEach(() => server?.close());

/** An n8n that answers as planned, the last answer of each plan again and again; gives its URL and what it was asked. */
async function startBusyN8n(plan: { readiness: Answer[]; rest: Answer[] }) {
	const asked: string[] = [];
	server = createServer((request, response) => {
		asked.push(`${request.method} ${request.url}`);
		const answers = request.url === '/healthz/readiness' ? plan.readiness : plan.rest;
		const { status, body } = (answers.length > 1 ? answers.shift() : answers[0]) ?? GATE;
		response.writeHead(status, { 'content-type': 'application/json', connection: 'close' });
		response.end(JSON.stringify(body));
	}).listen(0, '127.0.0.1');
	await once(server, 'listening');
	return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, asked };
}

const READINESS = 'GET /healthz/readiness';

test('what the gate turned away is sent again once n8n is ready, and not before', async () => {
	const n8n = await startBusyN8n({ readiness: [NOT_YET, NOT_YET, OK], rest: [GATE, DONE] });
	const answer = await new RestSession(n8n.url).request('POST', '/workflows', { name: 'a' });
	expect(answer).toEqual({ id: '7' });
	expect(n8n.asked).toEqual([
		'POST /rest/workflows',
		READINESS,
		READINESS,
		READINESS,
		'POST /rest/workflows',
	]);
});

test('a gate that closes again is waited for again', async () => {
	const n8n = await startBusyN8n({ readiness: [OK], rest: [GATE, GATE, DONE] });
	const answer = await new RestSession(n8n.url).request('GET', '/executions');
	expect(answer).toEqual({ id: '7' });
	expect(n8n.asked.filter((request) => request === 'GET /rest/executions')).toHaveLength(3);
});

test.each([
	['another 503', { status: 503, body: { message: 'The AI assistant is not there.' } }],
	['an error of n8n itself', { status: 500, body: { message: 'Database is not ready!' } }],
])('%s is not sent again: something may have been done', async (_name, answer) => {
	const n8n = await startBusyN8n({ readiness: [OK], rest: [answer, DONE] });
	const request = new RestSession(n8n.url).request('POST', '/workflows', {});
	await expect(request).rejects.toThrow(`n8n answered ${answer.status} to POST /workflows`);
	expect(n8n.asked).toEqual(['POST /rest/workflows']);
});

test('a webhook that the gate turned away is posted to again', async () => {
	const n8n = await startBusyN8n({ readiness: [OK], rest: [GATE, DONE] });
	const request = { headers: { 'content-type': 'text/plain' }, body: 'hello' };
	const answer = await postWhenReady(`${n8n.url}/webhook/a`, request);
	expect(answer).toEqual({ status: 200, text: JSON.stringify(DONE.body) });
	expect(n8n.asked).toEqual(['POST /webhook/a', READINESS, 'POST /webhook/a']);
});

test('an n8n that does not become ready in time is an error in words', async () => {
	const { url } = await startBusyN8n({ readiness: [NOT_YET], rest: [GATE] });
	const send = async () => {
		const response = await fetch(`${url}/webhook/a`, { method: 'POST' });
		return { status: response.status, text: await response.text() };
	};
	await expect(sendWhenReady(url, send, 0)).rejects.toThrow(
		'n8n did not become ready for requests again within 0 s.',
	);
});
