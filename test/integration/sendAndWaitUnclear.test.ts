import type { IDataObject } from 'n8n-workflow';

import { summary } from '../sandbox/sessionSummary';
import { callAndWait } from './engine/parameters';
import { usePlatform } from './engine/platform';
import type { TriggerHost } from './engine/triggerHost';
import { WaitingHost, type WaitRun } from './engine/waitingHost';

const platform = usePlatform();

let n8n: WaitingHost;
let hub: TriggerHost;
let run: WaitRun;
let clientRequestId: string;
let clientBatchId: string;

/** A call whose request breaks before 8x8 has answered it, and of which 8x8 tells nothing by itself. */
beforeEach(async () => {
	n8n = await WaitingHost.start(platform);
	hub = await n8n.publish({ event: 'waitingCalls' });
	await platform.control('PUT', 'deliveries/behaviour', { mode: 'drop', count: 100 });
	await platform.control('POST', 'faults', { kind: 'resetAfter', path: '/callflows' });
	run = await n8n.run(callAndWait({ responseType: 'outcome' }));
	const [session] = (await platform.control('GET', 'sessions')) as IDataObject[];
	clientRequestId = String(session?.clientRequestId);
	clientBatchId = String(session?.clientBatchId);
});
afterEach(async () => await n8n.close());

async function deliver(sessionId: string, ids: object): Promise<void> {
	const { payload, ...envelope } = summary(sessionId, 'BUSY');
	await platform.deliver('VSS', { ...envelope, payload: { ...payload, ...ids } });
}

test('the execution goes on with the summary that has the ID of its call, and with the session in it', async () => {
	await deliver('session-1', { clientRequestId });
	expect(await run.output()).toMatchObject({
		...{ sessionId: 'session-1', clientRequestId },
		data: { reason: 'busy' },
	});
});

test('so it does after n8n has started again', async () => {
	await hub.restart();
	await deliver('session-1', { clientRequestId });
	expect(n8n.isWaiting(run.executionId)).toBe(false);
	expect(await run.output()).toMatchObject({ data: { reason: 'busy' } });
});

test('the summary of an earlier call of the same execution changes nothing', async () => {
	const ofEarlier = clientRequestId.replace(/.{5}$/, 'first');
	await deliver('session-0', { clientRequestId: ofEarlier, clientBatchId });
	expect(n8n.isWaiting(run.executionId)).toBe(true);
});
