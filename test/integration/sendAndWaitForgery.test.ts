import { summary } from '../sandbox/sessionSummary';
import { callAndWait } from './engine/parameters';
import { usePlatform } from './engine/platform';
import { SEAL, sealWith } from './engine/seals';
import type { TriggerHost } from './engine/triggerHost';
import { WaitingHost, type WaitRun } from './engine/waitingHost';

const platform = usePlatform();

let n8n: WaitingHost;
let hub: TriggerHost;
let run: WaitRun;
let sessionId: string;
let path: string;

/** A call that rings for longer than the test takes. */
beforeEach(async () => {
	n8n = await WaitingHost.start(platform);
	hub = await n8n.publish({ event: 'waitingCalls' });
	await platform.control('PUT', 'deliveries/behaviour', { mode: 'drop', count: 100 });
	run = await n8n.run(callAndWait());
	sessionId = String(run.result.outputs[0]?.[0]?.json.sessionId);
	path = String(hub.stored(sessionId)).split(' ')[1] ?? '';
});
afterEach(async () => await n8n.close());

function busy(changes: object = {}) {
	const { payload, ...envelope } = summary(sessionId, 'BUSY');
	return { ...envelope, payload: { ...payload, ...changes } };
}

function sealOf(address: string, body: unknown, apiKey = platform.credential.apiKey): string {
	return sealWith(apiKey, ['to the call that waits', address, JSON.stringify(body)]);
}

function addressOf(host = n8n.url): string {
	return `${host}/webhook-waiting/${path.replace(/\?.*/, '')}`;
}

function event() {
	return { type: 'VSS', body: busy() };
}

async function expectStillWaiting(): Promise<void> {
	expect(n8n.isWaiting(run.executionId)).toBe(true);
}

test('what the hub has sealed goes on', async () => {
	const { status, text } = await n8n.post(path, event(), { [SEAL]: sealOf(addressOf(), event()) });
	expect([status, JSON.parse(text)]).toEqual([200, { goesOn: true }]);
	expect(await run.output()).toMatchObject({ data: { reason: 'busy' } });
});

test.each<[string, () => { body?: unknown; seal?: string }]>([
	['that is not sealed', () => ({})],
	['with a made-up seal', () => ({ seal: 'a'.repeat(64) })],
	['sealed with another API key', () => ({ seal: sealOf(addressOf(), event(), 'another-key') })],
	[
		'that was altered after it was sealed',
		() => ({
			body: { type: 'VSS', body: busy({ sessionStatus: 'COMPLETED' }) },
			seal: sealOf(addressOf(), event()),
		}),
	],
	[
		'that was sealed for another n8n',
		() => ({ seal: sealOf(addressOf('https://n8n.example.com'), event()) }),
	],
	['that was sealed for another execution', () => ({ seal: sealOf(`${addressOf()}0`, event()) })],
])('a request %s is refused, and the execution waits on', async (_what, forge) => {
	const { body = event(), seal } = forge();
	const headers = seal === undefined ? undefined : { [SEAL]: seal };
	expect((await n8n.post(path, body, headers)).status).toBe(401);
	await expectStillWaiting();
});

test.each([
	['summary', 'VSS', () => busy({ sessionId: 'another' })],
	[
		'Call Action',
		'VCA',
		() => ({
			eventType: 'CALL_ACTION',
			payload: {
				sessionId: 'another',
				callStatus: 'ACTION_COMPLETED',
				eventData: { dtmf: '1' },
			},
		}),
	],
])('a sealed %s of another session changes nothing', async (_what, type, ofAnother) => {
	const body = { type, body: ofAnother() };
	const { status, text } = await n8n.post(path, body, { [SEAL]: sealOf(addressOf(), body) });
	expect([status, JSON.parse(text)]).toEqual([200, { waitsForAnother: true }]);
	await expectStillWaiting();
});

test('an event without the secret reaches nobody', async () => {
	const forged = { header: 'forged' };
	expect(await platform.deliver('VSS', busy(), forged)).toMatchObject({ httpStatus: 401 });
	await expectStillWaiting();
});

test('an event that is delivered twice goes on once and starts nothing', async () => {
	const first = await platform.deliver('VSS', busy());
	const second = await platform.deliver('VSS', busy());
	expect([first.httpStatus, second.httpStatus]).toEqual([200, 200]);
	expect(await run.output()).toMatchObject({ data: { reason: 'busy' } });
	expect(n8n.goneOnCount).toBe(1);
	expect(hub.executions).toEqual([]);
});

test('a hub takes nothing that no node has sealed', async () => {
	const message = { tells: 'hasCalled', nonce: 'n', clientRequestId: 'r', path };
	const body = JSON.stringify({
		...message,
		sessionId: 'session-of-nobody',
		until: Date.now() + 60_000,
	});
	const response = await fetch(hub.productionUrl, {
		method: 'POST',
		headers: { [SEAL]: 'a'.repeat(64), 'Content-Type': 'application/json' },
		body,
	});
	expect(response.status).toBe(401);
	expect(hub.stored('session-of-nobody')).toBeUndefined();
});
