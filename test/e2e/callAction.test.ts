import { digitsInPayload } from '../../sandbox/session/digitsForm';
import { Instance } from './instance';
import { phoneMenu, pressKey } from './phoneMenu';

const MINUTE = 60_000;
const VOICE_PROFILE = { __rl: true, mode: 'code', value: 'en-GB-Emma' };
const FALLBACK = {
	callflow: [
		{ action: 'say', params: { text: 'Please call again', voiceProfile: 'en-GB-Emma' } },
		{ action: 'hangup' },
	],
};

let instance: Instance;

beforeAll(async () => {
	instance = await Instance.start();
}, 3 * MINUTE);
afterEach(async () => await instance.deleteWorkflows(), MINUTE);
afterAll(async () => await instance.stop(), MINUTE);

/** A published workflow that answers a Call Action after a step of this type; gives its id. */
async function publishAnswer(type: string, typeVersion: number, parameters: object) {
	const workflow = await instance.createAnswerWorkflow(
		{
			event: 'callAction',
			respondWith: 'respondOperation',
			fallbackText: 'Please call again',
			fallbackVoiceProfile: VOICE_PROFILE,
			options: { replyLimit: 2 },
		},
		{ type, typeVersion, parameters },
		{
			resource: 'callAction',
			operation: 'respond',
			clientActionId: 'main-menu',
			actions: {
				action: [
					{
						action: 'say',
						text: '={{ "You pressed " + $json.digits }}',
						voiceProfile: VOICE_PROFILE,
					},
					{ action: 'hangup' },
				],
			},
		},
	);
	await instance.client.publish(workflow);
	return workflow;
}

async function ask(): Promise<unknown> {
	const { status, text } = await instance.deliverEvent('VCA', {
		namespace: 'VOICE',
		eventType: 'CALL_ACTION',
		payload: {
			eventId: `event-${Math.random()}`,
			sessionId: 'session-1',
			callStatus: 'ACTION_COMPLETED',
			...digitsInPayload('4', instance.sandbox.platform.behaviour.settings),
		},
	});
	return { status, body: JSON.parse(text) };
}

test(
	'the caller hears what the workflow answers',
	async () => {
		const workflow = await publishAnswer('n8n-nodes-base.noOp', 1, {});
		expect(await ask()).toMatchObject({
			status: 200,
			body: {
				clientActionId: 'main-menu',
				callflow: [{ action: 'say', params: { text: 'You pressed 4' } }, { action: 'hangup' }],
			},
		});
		const [execution] = await instance.client.waitForExecutions(workflow, 1);
		expect(execution?.status).toBe('success');
	},
	MINUTE,
);

test(
	'when the workflow fails, the caller hears the fallback',
	async () => {
		const workflow = await publishAnswer('n8n-nodes-base.stopAndError', 1, {
			errorMessage: 'Broken on purpose',
		});
		expect(await ask()).toEqual({ status: 200, body: FALLBACK });
		const [execution] = await instance.client.waitForExecutions(workflow, 1);
		expect(execution?.status).toBe('error');
	},
	MINUTE,
);

test(
	'when the workflow is slower than the limit, the caller hears the fallback and n8n goes on',
	async () => {
		const workflow = await publishAnswer('n8n-nodes-base.wait', 1.1, {
			amount: 5,
			unit: 'seconds',
		});
		expect(await ask()).toEqual({ status: 200, body: FALLBACK });
		await instance.client.waitForExecutions(workflow, 1);
		expect(await instance.client.listWorkflows()).toHaveLength(1);
	},
	MINUTE,
);

test(
	'while it listens for a test event, a draft answers all keys of a phone menu until one starts the workflow',
	async () => {
		const { client } = instance;
		const workflow = await instance.createTriggerWorkflow('Phone menu', phoneMenu());
		await client.listenForTestEvent(workflow, '8x8 Voice Trigger');
		const { clientActionId, spoken } = await pressKey(instance, '1');
		expect(spoken).toBe('This is the second');
		expect((await pressKey(instance, '1', { clientActionId })).spoken).toBe('Thank you');
		const [execution, ...others] = await client.waitForExecutions(workflow, 1);
		expect([execution?.mode, others]).toEqual(['manual', []]);
	},
	MINUTE,
);
