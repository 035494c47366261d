import type { INodeParameters } from 'n8n-workflow';

import { SUB_ACCOUNT } from '../sandbox/sandboxApi';
import { VOICE_PROFILE_BY_CODE } from './engine/parameters';
import { usePlatform } from './engine/platform';

const platform = usePlatform();

const FAILS = "={{ $('A node that is not there').item.json.name }}";

function say(text: string) {
	return { action: [{ action: 'say', text, voiceProfile: VOICE_PROFILE_BY_CODE }] };
}

const WELCOME: INodeParameters = {
	event: 'callAction',
	respondWith: 'callflow',
	actions: say('Welcome'),
	fallbackText: 'Sorry',
	fallbackVoiceProfile: VOICE_PROFILE_BY_CODE,
};

async function publish(parameters: INodeParameters) {
	const host = await platform.startTrigger({ parameters });
	await host.publish();
	return host;
}

function question(eventId: string) {
	const call = { callId: 'call-1', callDirection: 'INBOUND', source: '+6591230001' };
	const payload = { ...call, eventId, sessionId: eventId, callStatus: 'CALL_RECEIVED' };
	return {
		namespace: 'VOICE',
		eventType: 'CALL_ACTION',
		payload: { ...payload, subAccountId: SUB_ACCOUNT, destination: '+6531580190' },
	};
}

async function ask(eventId: string) {
	const { httpStatus, body } = await platform.deliver('VCA', question(eventId));
	return { httpStatus, body: JSON.parse(body) as unknown };
}

function speaks(text: string, ...rest: object[]) {
	return { httpStatus: 200, body: { callflow: [{ params: { text } }, ...rest] } };
}

const HANGUP = { action: 'hangup' };

describe("a question that is repeated gets the trigger's own callflow again and starts nothing", () => {
	test('after a restart', async () => {
		const host = await publish(WELCOME);
		await ask('question-1');
		await host.restart();
		expect(await ask('question-1')).toMatchObject(speaks('Welcome'));
		expect(host.executions).toHaveLength(1);
	});

	test('after 250 others', async () => {
		const host = await publish(WELCOME);
		for (let count = 0; count <= 250; count += 1) await ask(`question-${count}`);
		expect(await ask('question-0')).toMatchObject(speaks('Welcome'));
		expect(host.executions).toHaveLength(251);
	});
});

describe('an expression that fails', () => {
	test('in the callflow gives the caller the fallback, and the execution starts', async () => {
		const { executions } = await publish({ ...WELCOME, actions: say(FAILS) });
		expect(await ask('question-1')).toMatchObject(speaks('Sorry', HANGUP));
		expect(executions).toHaveLength(1);
	});

	test('in the Client Action ID leaves the answer as it is', async () => {
		await publish({ ...WELCOME, clientActionId: FAILS });
		expect(await ask('question-1')).toMatchObject(speaks('Welcome'));
	});

	test('in the fallback as well ends the call in good order', async () => {
		await publish({ ...WELCOME, actions: say(FAILS), fallbackVoiceProfile: FAILS });
		expect(await ask('question-1')).toEqual({
			httpStatus: 200,
			body: { callflow: [HANGUP] },
		});
	});

	test('in Simplify starts the workflow with the simplified event', async () => {
		const { executions } = await publish({ ...WELCOME, simplify: FAILS });
		expect(await ask('question-1')).toMatchObject(speaks('Welcome'));
		expect(executions).toMatchObject([{ json: { event: 'callAction', reason: 'inboundCall' } }]);
	});

	test('in Verify Secret leaves the secret verified', async () => {
		const { executions } = await publish({ ...WELCOME, options: { verifySecret: FAILS } });
		const forged = { header: 'forged' };
		expect(await platform.deliver('VCA', question('question-1'), forged)).toMatchObject({
			httpStatus: 401,
		});
		expect(await ask('question-2')).toMatchObject(speaks('Welcome'));
		expect(executions).toHaveLength(1);
	});

	test('in Allowed IPs lets nobody in', async () => {
		const parameters = { ...WELCOME };
		const { executions } = await publish(parameters);
		parameters.options = { allowedIps: FAILS };
		expect(await ask('question-1')).toMatchObject({ httpStatus: 403 });
		expect(executions).toEqual([]);
	});
});
