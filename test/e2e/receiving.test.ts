/* eslint-disable @n8n/community-nodes/no-restricted-imports -- a test runs on a developer's machine, never inside n8n */
import { once } from 'node:events';
import { request, type IncomingMessage } from 'node:http';
import { gzipSync } from 'node:zlib';

import type { Execution } from '../../n8n/client/execution';
import { poll } from '../../n8n/client/poll';
import { postWhenReady } from '../../n8n/client/readiness';
import { SUB_ACCOUNT } from '../sandbox/sandboxApi';
import { summary } from '../sandbox/sessionSummary';
import { Instance } from './instance';

const MINUTE = 60_000;
const MEGABYTE = 1024 * 1024;
const JSON_TYPE = { 'Content-Type': 'application/json' };

let instance: Instance;
let workflow: string;
let sent = 0;

beforeAll(async () => {
	instance = await Instance.start();
	workflow = await instance.createTriggerWorkflow('Follow up');
	await instance.client.publish(workflow);
}, 3 * MINUTE);
afterAll(async () => await instance.stop(), MINUTE);

function summaryText(sessionId: string) {
	return JSON.stringify(summary(sessionId));
}

/** Delivers anything with the secret of the trigger; gives the status of the answer. */
async function send(body: string | Uint8Array, headers: Record<string, string> = JSON_TYPE) {
	const { url = '', secret = '' } =
		instance.sandbox.platform.registrations.get(SUB_ACCOUNT, 'VSS') ?? {};
	// As bytes, because a text would get a content type.
	const { status } = await postWhenReady(url, {
		headers: { Authorization: secret, ...headers },
		body: Buffer.from(body),
	});
	return status;
}

/** Delivers the start of a body of this size, and waits for the answer to it; gives its status. */
async function announce(start: string, bytes: number) {
	const { url = '', secret = '' } =
		instance.sandbox.platform.registrations.get(SUB_ACCOUNT, 'VSS') ?? {};
	const headers = { ...JSON_TYPE, Authorization: secret, 'Content-Length': bytes };
	const sending = request(url, { method: 'POST', headers, agent: false });
	sending.write(start);
	const [response] = (await once(sending, 'response')) as [IncomingMessage];
	sending.on('error', () => undefined).destroy();
	return response.statusCode;
}

function outputOf({ runData }: Execution) {
	return runData['8x8 Voice Trigger']?.[0]?.data?.main?.[0]?.[0]?.json;
}

/** What has started since, besides the genuine summary that is delivered at the end and starts its own execution. */
async function startedBy(action: () => Promise<void>): Promise<unknown[]> {
	const { client } = instance;
	const before = (await client.listExecutions(workflow)).map(({ id }) => id);
	await action();
	const genuine = `genuine-${++sent}`;
	expect(await instance.deliver(genuine)).toBe(200);
	return await poll('start the genuine execution', MINUTE / 2, async () => {
		const fresh = (await client.listExecutions(workflow)).filter(({ id }) => !before.includes(id));
		const outputs = await Promise.all(
			fresh.map(async ({ id }) => outputOf(await client.waitForExecution(id))),
		);
		const others = outputs.filter((output) => output?.sessionId !== genuine);
		return others.length < outputs.length ? others : undefined;
	});
}

describe('what n8n itself refuses starts nothing, and the summary after it is received', () => {
	test.each<[string, string | Uint8Array, Record<string, string>, number]>([
		['a text that is not JSON', 'hello', {}, 422],
		['a summary that is cut off', summaryText('cut').slice(0, 60), {}, 422],
		[
			'an unknown character set',
			summaryText('x'),
			{ 'Content-Type': 'application/json; charset=x' },
			422,
		],
		['gzip that is none', 'hello', { 'Content-Encoding': 'gzip' }, 500],
		[
			'64 MB in a small gzip',
			gzipSync(Buffer.alloc(64 * MEGABYTE, ' ')),
			{ 'Content-Encoding': 'gzip' },
			500,
		],
	])(
		'%s',
		async (_what, body, headers, status) => {
			const started = await startedBy(async () => {
				expect(await send(body, { ...JSON_TYPE, ...headers })).toBe(status);
			});
			expect(started).toEqual([]);
		},
		MINUTE,
	);
});

test(
	'a summary that is announced with 20 MB is refused before it has been sent, and starts nothing',
	async () => {
		const started = await startedBy(async () => {
			expect(await announce(summaryText('big'), 20 * MEGABYTE)).toBe(500);
		});
		expect(started).toEqual([]);
	},
	MINUTE,
);

describe('what is no summary comes out whole and marked', () => {
	test.each<[string, string, Record<string, string>, unknown]>([
		['a list', '[{"a":1}]', JSON_TYPE, [{ a: 1 }]],
		['a text as JSON', '"hello"', JSON_TYPE, 'hello'],
		['null', 'null', JSON_TYPE, 'null'],
		['a plain text', 'hello', { 'Content-Type': 'text/plain' }, 'hello'],
		['a text of an unknown type', 'hello', { 'Content-Type': 'audio/wav' }, 'hello'],
		[
			'an object with a field that n8n takes for an item',
			'{"json":{"a":1}}',
			JSON_TYPE,
			{ json: { a: 1 } },
		],
	])(
		'%s',
		async (_what, body, headers, raw) => {
			const started = await startedBy(async () => {
				expect(await send(body, headers)).toBe(200);
			});
			expect(started).toMatchObject([{ unexpectedShape: true, raw }]);
		},
		MINUTE,
	);
});

describe('a summary is read, although it comes', () => {
	const id = () => `odd-${++sent}`;
	test.each<[string, (sessionId: string) => string | Uint8Array, Record<string, string>]>([
		['as plain text', summaryText, { 'Content-Type': 'text/plain' }],
		['as text/json', summaryText, { 'Content-Type': 'text/json' }],
		['with a space in its content type', summaryText, { 'Content-Type': 'application/json ; q=1' }],
		['without a content type', summaryText, {}],
		[
			'compressed',
			(sessionId) => gzipSync(summaryText(sessionId)),
			{ ...JSON_TYPE, 'Content-Encoding': 'gzip' },
		],
		[
			'with bytes that are no UTF-8',
			(sessionId) =>
				Buffer.from(JSON.stringify({ ...summary(sessionId), description: 'Größe' }), 'latin1'),
			JSON_TYPE,
		],
		[
			'with 15 MB beside it',
			(sessionId) => JSON.stringify({ ...summary(sessionId), pad: 'x'.repeat(15 * MEGABYTE) }),
			JSON_TYPE,
		],
		[
			'with 100,000 fields in the place of its legs',
			(sessionId) => withDetails(sessionId, manyFields(100_000)),
			JSON_TYPE,
		],
		[
			'with 100,000 objects inside each other',
			(sessionId) => withDetails(sessionId, `{"callA":${nested(100_000)}}`),
			JSON_TYPE,
		],
		[
			'with the names that every object has',
			(sessionId) =>
				withDetails(
					sessionId,
					'{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}',
				),
			JSON_TYPE,
		],
	])(
		'%s',
		async (_what, write, headers) => {
			const sessionId = id();
			const started = await startedBy(async () => {
				expect(await send(write(sessionId), headers)).toBe(200);
			});
			expect(started).toMatchObject([{ sessionId, outcome: 'answered' }]);
			const known = { ...(started[0] as object), additional: null };
			expect(JSON.stringify(known)).not.toContain('polluted');
		},
		MINUTE,
	);
});

function withDetails(sessionId: string, details: string) {
	return summaryText(sessionId).replace('"details":{}', `"details":${details}`);
}
function manyFields(count: number) {
	return `{${Array.from({ length: count }, (_, index) => `"k${index}":{}`).join()}}`;
}
function nested(depth: number) {
	return `${'{"a":'.repeat(depth)}1${'}'.repeat(depth)}`;
}

test(
	'a body without the secret is refused before it is read',
	async () => {
		const started = await startedBy(async () => {
			expect(await send('[{}]', { ...JSON_TYPE, Authorization: 'wrong' })).toBe(401);
		});
		expect(started).toEqual([]);
	},
	MINUTE,
);

test(
	'a genuine body that is sent once more starts nothing',
	async () => {
		await startedBy(async () => {
			expect(await send(summaryText('replayed'))).toBe(200);
		});
		const started = await startedBy(async () => {
			expect(await send(summaryText('replayed'))).toBe(200);
		});
		expect(started).toEqual([]);
	},
	MINUTE,
);
