import { VOICE_PROFILE_BY_CODE } from './engine/parameters';
import { usePlatform } from './engine/platform';
import type { TriggerHost } from './engine/triggerHost';

const platform = usePlatform();

const REPLY = { clientActionId: 'first', callflow: [{ action: 'hangup' }] };
const OTHER = { clientActionId: 'other', callflow: [{ action: 'hangup' }] };

let host: TriggerHost;

beforeEach(async () => {
	host = await platform.startTrigger({
		parameters: {
			...{ event: 'callAction', respondWith: 'respondOperation' },
			...{ fallbackText: 'Sorry', fallbackVoiceProfile: VOICE_PROFILE_BY_CODE },
		},
	});
	await host.publish();
});

/** What the caller gets who has pressed a key, and the workflow replies this. */
async function ask(dtmf: string, reply: object | undefined): Promise<unknown> {
	host.reply = reply;
	const payload = { sessionId: 'session-1', callStatus: 'ACTION_COMPLETED', eventData: { dtmf } };
	const { body } = await platform.deliver('VCA', { eventType: 'CALL_ACTION', payload });
	return JSON.parse(body);
}

test('a question that is repeated gets the reply that the workflow gave before, and starts nothing', async () => {
	expect([await ask('1', REPLY), await ask('1', OTHER)]).toEqual([REPLY, REPLY]);
	expect(host.executions).toHaveLength(1);
});

test('another question gets a reply of its own', async () => {
	expect([await ask('1', REPLY), await ask('2', OTHER)]).toEqual([REPLY, OTHER]);
	expect(host.executions).toHaveLength(2);
});

test('after n8n has started again, the caller hears the fallback: what was replied is forgotten', async () => {
	await ask('1', REPLY);
	await host.restart();
	expect(await ask('1', OTHER)).toMatchObject({
		callflow: [{ params: { text: 'Sorry' } }, { action: 'hangup' }],
	});
});

test('a workflow that replies nothing is answered for with the fallback', async () => {
	expect(await ask('1', undefined)).toMatchObject({
		callflow: [{ params: { text: 'Sorry' } }, { action: 'hangup' }],
	});
});
