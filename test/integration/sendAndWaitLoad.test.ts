import type { IDataObject } from 'n8n-workflow';

import { SUB_ACCOUNT } from '../sandbox/sandboxApi';
import { summary } from '../sandbox/sessionSummary';
import { SOURCE, VOICE_PROFILE_BY_CODE } from './engine/parameters';
import { usePlatform } from './engine/platform';
import type { TriggerHost } from './engine/triggerHost';
import { WaitingHost, type WaitRun } from './engine/waitingHost';

jest.setTimeout(300_000);

const CALLS = 100;
const AT_ONCE = 20;

const platform = usePlatform();

let n8n: WaitingHost;
let hub: TriggerHost;

beforeEach(async () => {
	n8n = await WaitingHost.start(platform);
	hub = await n8n.publish({ event: 'waitingCalls' });
	// The people in this test are played by hand.
	await platform.control('PUT', 'deliveries/behaviour', { mode: 'drop', count: 100_000 });
});
afterEach(async () => await n8n.close());

const QUESTION: IDataObject = {
	resource: 'call',
	operation: 'sendAndWait',
	source: SOURCE,
	message: 'Your code?',
	voiceProfile: VOICE_PROFILE_BY_CODE,
	responseType: 'digits',
	minDigits: 4,
	maxDigits: 4,
	options: {},
};

interface Call extends WaitRun {
	sessionId: string;
	digits: string;
}

async function eachOf<Entry>(entries: Entry[], work: (entry: Entry) => Promise<void>) {
	const left = [...entries];
	await Promise.all(
		Array.from({ length: AT_ONCE }, async () => {
			for (let entry = left.shift(); entry !== undefined; entry = left.shift()) await work(entry);
		}),
	);
}

async function startCalls(): Promise<Call[]> {
	const calls: Call[] = [];
	await eachOf(
		Array.from({ length: CALLS }, (_, index) => index),
		async (index) => {
			const destination = `+65912${String(index).padStart(5, '0')}`;
			const run = await n8n.run({ ...QUESTION, destination });
			const sessionId = String(run.result.outputs[0]?.[0]?.json.sessionId);
			calls.push({ ...run, sessionId, digits: String(1000 + index) });
		},
	);
	return calls;
}

/** The same order in each run, but none that anybody would call one. */
function shuffled<Entry>(entries: Entry[]): Entry[] {
	return entries
		.map((entry, index) => [(index * 7919) % CALLS, entry] as const)
		.sort(([one], [other]) => one - other)
		.map(([, entry]) => entry);
}

function pressed({ sessionId, digits }: Call) {
	const payload = { sessionId, subAccountId: SUB_ACCOUNT, callStatus: 'ACTION_COMPLETED' };
	return { eventType: 'CALL_ACTION', payload: { ...payload, eventData: { dtmf: digits } } };
}

test(`${CALLS} calls that wait at once, each answered with its own digits, twice, with a restart in between, and then ended`, async () => {
	const calls = await startCalls();
	expect(new Set(calls.map(({ sessionId }) => sessionId)).size).toBe(CALLS);
	const order = shuffled(calls);
	const answer = async (call: Call) => {
		await platform.deliver('VCA', pressed(call));
		await platform.deliver('VCA', pressed(call));
	};
	await eachOf(order.slice(0, CALLS / 2), answer);
	await hub.restart();
	await eachOf(order.slice(CALLS / 2), answer);
	await eachOf(order, async (call) => {
		await platform.deliver('VSS', summary(call.sessionId, 'BUSY'));
	});
	const outputs = await Promise.all(calls.map(async (call) => (await call.output()).data));
	expect(outputs).toMatchObject(calls.map(({ digits }) => ({ digits, reason: 'entered' })));
	expect([n8n.goneOnCount, hub.executions]).toEqual([CALLS, []]);
});

test('what n8n stores for a call that waits is at most 300 bytes of JSON, with IDs as long as those of a big n8n', async () => {
	const { result } = await n8n.run({ ...QUESTION, destination: '+6591230001' }, {}, '1234567890');
	const stored = hub.stored(String(result.outputs[0]?.[0]?.json.sessionId)) ?? '';
	const uuid = '[0-9a-f-]{36}';
	expect(stored).toMatch(
		new RegExp(`^\\d{13} 1234567890/${uuid}\\?signature=[0-9a-f]{64} s${uuid}$`),
	);
	expect(Buffer.byteLength(JSON.stringify(`${stored}\n`))).toBeLessThanOrEqual(300);
});
