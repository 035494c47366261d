import { addSecret } from '../secrecy/knownSecrets';
import { ScriptedModel } from './agents/scriptedModel';
import { aiAgent, humanReview, voiceTool, withTools } from './agents/tools';
import { Instance } from './instance';

const MINUTE = 60_000;
const MODEL_KEY = { name: "the key of the agent's model", value: 'scripted-model-key-4711' };

/** The tool that the agent wants to use; it calls a customer, so that it is seen whether it was used. */
const CUSTOMER = '+12025550100';
const USE = {
	name: 'Call_Customer',
	arguments: {
		toolParameters: { To: CUSTOMER, Text: 'Your refund is 40 dollars' },
		hitlParameters: {},
	},
};

let instance: Instance;
let model: ScriptedModel;
let modelCredential: string;

beforeAll(async () => {
	instance = await Instance.start();
	const hub = await instance.createTriggerWorkflow('Hub', { event: 'waitingCalls' });
	await instance.client.publish(hub);
	const started = await ScriptedModel.start();
	model = started.model;
	addSecret(MODEL_KEY);
	modelCredential = await instance.client.createCredential({
		name: 'Model',
		type: 'openAiApi',
		data: { apiKey: MODEL_KEY.value, url: started.url },
	});
}, 3 * MINUTE);
afterAll(async () => {
	await model?.close();
	await instance.stop();
}, MINUTE);

async function calls(): Promise<Record<string, number>> {
	return (await instance.control('GET', 'calls')) as Record<string, number>;
}

/** An agent that may use the tool once the person at this number agrees. */
async function review(reviewer: string, more: object = {}) {
	const { client, credentialId } = instance;
	const tool = voiceTool('Call Customer', credentialId, { allowedDestinations: 'US' });
	const person = humanReview('Ask', credentialId, { destination: reviewer, ...more });
	const agent = withTools(aiAgent(modelCredential), 'AI Agent', [person]);
	const workflow = withTools(agent, 'Ask', [tool]);
	return await client.run(await client.createWorkflow(workflow));
}

describe('before an agent uses a tool, a person is asked by phone', () => {
	test(
		'who approves: the tool runs, and what was said is the tool and its input in words',
		async () => {
			const before = (await calls())[CUSTOMER] ?? 0;
			model.willUse(USE);
			const { status, error } = await instance.client.waitForExecution(
				await review('+12025550141'),
			);
			expect([status, error?.message]).toEqual(['success', undefined]);
			expect(model.results).toEqual([expect.stringContaining('"sessionStatus":"CREATED"')]);
			expect((await calls())[CUSTOMER]).toBe(before + 1);
			const sessions = JSON.stringify(await instance.control('GET', 'sessions'));
			expect(sessions).toContain('The agent wants to run this tool: Call');
			expect(sessions).toMatch(/Input: to: \+12025550100, text: Your refund is 40 dollars\b/);
		},
		MINUTE,
	);

	test.each([
		['declines', '+12025550142', 'declined this on the phone'],
		['does not pick up', '+12025550102', 'Nobody picked up the phone'],
		['presses no key', '+12025550160', 'nobody pressed the key that approves this'],
	])(
		'who %s: the tool does not run, and the model reads why',
		async (_what, reviewer, told) => {
			const before = (await calls())[CUSTOMER] ?? 0;
			model.willUse(USE);
			const { status } = await instance.client.waitForExecution(await review(reviewer));
			expect(status).toBe('success');
			expect(model.results).toEqual([expect.stringContaining(told)]);
			expect((await calls())[CUSTOMER] ?? 0).toBe(before);
		},
		MINUTE,
	);

	test(
		'the model cannot choose who is asked',
		async () => {
			const before = await calls();
			model.willUse({
				...USE,
				arguments: { ...USE.arguments, hitlParameters: { Reviewer: '+12025550141' } },
			});
			const execution = await instance.client.waitForExecution(
				await review("={{ $fromAI('Reviewer', '', 'string') }}", { allowedDestinations: '*' }),
			);
			expect(
				JSON.stringify([model.results, execution.error?.message ?? '', execution.runData]),
			).toContain("'To' has $fromAI in it");
			expect(await calls()).toEqual(before);
		},
		MINUTE,
	);
});
