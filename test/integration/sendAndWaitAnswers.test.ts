import { callAndWait } from './engine/parameters';
import { usePlatform } from './engine/platform';
import { WaitingHost } from './engine/waitingHost';

const platform = usePlatform();

const THANKS = { callflow: [{ params: { text: 'Thank you' } }, { action: 'hangup' }] };

let n8n: WaitingHost;

beforeEach(async () => {
	n8n = await WaitingHost.start(platform);
});
afterEach(async () => await n8n.close());

/** A call that is thanked for an answer, and in which a key is pressed when the test says so. */
async function startCall() {
	await platform.control('PUT', 'deliveries/behaviour', { mode: 'drop', count: 100 });
	const { output, result } = await n8n.run(
		callAndWait({ options: { successMessage: 'Thank you' } }),
	);
	const sessionId = result.outputs[0]?.[0]?.json.sessionId;
	const payload = { sessionId, callStatus: 'ACTION_COMPLETED', eventData: { dtmf: '1' } };
	const press = async (): Promise<unknown> =>
		JSON.parse((await platform.deliver('VCA', { eventType: 'CALL_ACTION', payload })).body);
	return { output, press };
}

test('a key that is delivered a second time gets the same answer', async () => {
	await n8n.publish({ event: 'waitingCalls' });
	const { press } = await startCall();
	expect(await press()).toMatchObject(THANKS);
	expect(await press()).toMatchObject(THANKS);
	expect(n8n.goneOnCount).toBe(1);
});

test('a key that comes to a test that listens is answered by the call that waits for it', async () => {
	await n8n.publish({ event: 'sessionSummary' }, { webhookId: 'summaries' });
	const trigger = await n8n.publish({ event: 'callAction', respondWith: 'callflow' });
	const { output, press } = await startCall();
	await trigger.listen();
	expect(await press()).toMatchObject(THANKS);
	expect(await output()).toMatchObject({ data: { approved: true } });
	expect(trigger.executions).toEqual([]);
});
