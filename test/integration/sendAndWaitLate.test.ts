import type { IDataObject, INodeParameters } from 'n8n-workflow';

import { summary } from '../sandbox/sessionSummary';
import { callAndWait, SOURCE, VOICE_PROFILE_BY_CODE } from './engine/parameters';
import { usePlatform } from './engine/platform';
import { SEAL, sealWith } from './engine/seals';
import { WaitingHost } from './engine/waitingHost';
import { menuParameters } from './menu/menuForm';
import { MENUS } from './menu/menuTrigger';

const platform = usePlatform();

const HANGUP = { callflow: [{ action: 'hangup' }] };
const MENU = menuParameters(MENUS);
const WORKFLOW: INodeParameters = { event: 'callAction', respondWith: 'respondOperation' };

let n8n: WaitingHost;

beforeEach(async () => {
	n8n = await WaitingHost.start(platform);
});
afterEach(async () => {
	jest.useRealTimers();
	await n8n.close();
});

/** A call whose limit came while somebody was on the phone; gives its session. */
async function callBeyondLimit(): Promise<string> {
	await platform.control('PUT', 'deliveries/behaviour', { mode: 'drop', count: 100 });
	const { executionId, result } = await n8n.run({
		resource: 'call',
		operation: 'sendAndWait',
		source: SOURCE,
		destination: '+6591230001',
		message: 'Do you take over?',
		voiceProfile: VOICE_PROFILE_BY_CODE,
		options: {},
	} as IDataObject);
	n8n.reachLimit(executionId);
	return String(result.outputs[0]?.[0]?.json.sessionId);
}

let eventCount = 0;

/** What is answered to a key that was pressed in a call, here to what it began with. */
async function press(sessionId: string, dtmf: string): Promise<unknown> {
	const payload = { sessionId, callStatus: 'ACTION_COMPLETED', eventData: { dtmf } };
	const eventId = `event-${++eventCount}`;
	const body = { eventType: 'CALL_ACTION', payload: { ...payload, eventId } };
	return JSON.parse((await platform.deliver('VCA', body)).body);
}

test.each([
	['a phone menu', MENU],
	['a workflow that answers', WORKFLOW],
])(
	'a key that comes after the limit, at the trigger of %s, is none for it',
	async (_what, parameters) => {
		await n8n.publish({ event: 'sessionSummary' }, { webhookId: 'summaries' });
		const trigger = await n8n.publish(parameters);
		const sessionId = await callBeyondLimit();
		expect(await press(sessionId, '1')).toEqual(HANGUP);
		expect(await press(sessionId, '2')).toEqual(HANGUP);
		expect(trigger.executions).toEqual([]);
	},
);

/** What is held looks again and again after a while, which never passes from now on. */
function stopTime(): void {
	jest.useFakeTimers({ doNotFake: ['nextTick', 'queueMicrotask', 'setImmediate', 'setInterval'] });
}

test('a key in a call that nobody has waited for is one for the phone menu', async () => {
	await n8n.publish(MENU);
	expect(await press('another-session', '1')).toMatchObject({
		callflow: [{ params: { promptMessage: 'Dishes' } }],
	});
});

test('a key is not held for a call that was announced, and then not made because n8n refuses its address', async () => {
	await n8n.publish({ event: 'sessionSummary' }, { webhookId: 'summaries' });
	const { productionUrl } = await n8n.publish(MENU);
	await platform.control('PUT', 'deliveries/behaviour', { mode: 'drop', count: 100 });
	const { executionId } = await n8n.run(callAndWait());
	const body = JSON.stringify({
		...{ tells: 'willCall', nonce: 'n', clientRequestId: 'r' },
		...{ path: `${executionId}/node?signature=wrong`, until: Date.now() + 60_000 },
	});
	const answer = await fetch(productionUrl, {
		method: 'POST',
		headers: {
			'Content-Type': 'application/json',
			[SEAL]: sealWith(platform.credential.apiKey, ['to the hub', productionUrl, body]),
		},
		body,
	});
	expect(await answer.json()).toMatchObject({ address: 'refused' });

	stopTime();
	expect(await press('another-session', '1')).toMatchObject({
		callflow: [{ params: { promptMessage: 'Dishes' } }],
	});
});

test('nor is it held for one that 8x8 has refused', async () => {
	await n8n.publish({ event: 'sessionSummary' }, { webhookId: 'summaries' });
	await n8n.publish(MENU);
	await platform.control('POST', 'faults', { kind: 'status', status: 401, path: '/callflows' });
	await n8n.run(callAndWait());
	stopTime();
	expect(await press('another-session', '1')).toMatchObject({
		callflow: [{ params: { promptMessage: 'Dishes' } }],
	});
});

test('a summary that comes after the limit starts the workflow of its trigger', async () => {
	const trigger = await n8n.publish({ event: 'sessionSummary' }, { webhookId: 'summaries' });
	await n8n.publish(MENU);
	const sessionId = await callBeyondLimit();
	await platform.deliver('VSS', summary(sessionId, 'COMPLETED'));
	expect(trigger.executions).toMatchObject([{ json: { sessionId } }]);
});
