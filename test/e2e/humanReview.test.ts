import { readExample } from '../../n8n/examples';
import { makeTemporaryFolder, type TemporaryFolder } from '../../n8n/temporaryFolder';
import { ScriptedModel } from './agents/scriptedModel';
import { aiAgent, humanReview, voiceTool, withTools } from './agents/tools';
import { Instance } from './instance';
import { press, tellNothingOfNextCall, untilItWaits } from './waiting/waitWorkflow';

const MINUTE = 60_000;

/** The tool that the agent wants to use; it calls a customer, so that it is seen whether it was used. */
const CUSTOMER = '+12025550100';
const USE = {
	name: 'Call_Customer',
	arguments: {
		toolParameters: { To: CUSTOMER, Text: 'Your refund is 40 dollars' },
		hitlParameters: {},
	},
};

/** What n8n says of an execution that it holds for crashed, and what a caller is answered for whom nobody waits. */
const GIVEN_UP = 'has finished with error';
const HANGS_UP = { callflow: [{ action: 'hangup' }] };

let folder: TemporaryFolder;
let instance: Instance;
let hub: string;
let model: ScriptedModel;

beforeAll(async () => {
	folder = makeTemporaryFolder('review');
	instance = await Instance.start({}, folder.path);
	hub = await instance.createTriggerWorkflow('Hub', { event: 'waitingCalls' });
	await instance.client.publish(hub);
	model = await ScriptedModel.start(instance);
}, 3 * MINUTE);
afterAll(async () => {
	await model?.close();
	await instance.stop();
	await folder.remove();
}, MINUTE);

async function calls(): Promise<Record<string, number>> {
	return (await instance.control('GET', 'calls')) as Record<string, number>;
}

async function review(reviewer: string, more: object = {}): Promise<string> {
	return await instance.client.run(await createAgent(reviewer, more));
}

/** An agent that may use the tool once the person at this number agrees. */
async function createAgent(reviewer: string, more: object = {}): Promise<string> {
	const { client, credentialId } = instance;
	const tool = voiceTool('Call Customer', credentialId, { allowedDestinations: 'US' });
	const person = humanReview('Ask', credentialId, { destination: reviewer, ...more });
	const agent = withTools(aiAgent(model.credentialId), 'AI Agent', [person]);
	const workflow = withTools(agent, 'Ask', [tool]);
	return await client.createWorkflow(workflow);
}

/** The same, waiting for a key that the test presses. */
async function startHeldReview(destination: string) {
	const { client } = instance;
	await tellNothingOfNextCall(instance);
	const workflow = await createAgent(destination);
	const executionId = await client.run(workflow);
	const status = async () => (await client.listExecutions(workflow))[0]?.status;
	const sessionId = await untilItWaits(instance, { hubWorkflow: hub, destination, status });
	return {
		answerTo: async (digits: string) => await press(instance, sessionId, { digits }),
		/** Gives what the model has read of the tool then, and how many times the customer was called. */
		async press(digits: string) {
			const before = (await calls())[CUSTOMER] ?? 0;
			await press(instance, sessionId, { digits });
			const execution = await client.waitForExecution(executionId);
			const called = ((await calls())[CUSTOMER] ?? 0) - before;
			return { status: execution.status, read: model.results, called };
		},
	};
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

describe('the example human-review.json', () => {
	afterEach(async () => await instance.client.dataTables.deleteAll());

	test.each([
		['1', 'the refund is made', [{ customer: 'C-204', amount: '40' }]],
		['2', 'no refund is made', []],
	])(
		'key %s: %s',
		async (key, _what, refunds) => {
			const { client, credentialId } = instance;
			await instance.control('PUT', 'digits', { destination: '+13125550100', digits: [key] });
			model.willUse({
				name: 'Refund_Customer',
				arguments: { toolParameters: { customer: 'C-204', amount: '40' }, hitlParameters: {} },
			});
			const example = await readExample('human-review.json', { id: credentialId, name: '' });
			const nodes = example.nodes.map((node) =>
				node.name === 'Model'
					? { ...node, credentials: { openAiApi: { id: model.credentialId, name: 'Model' } } }
					: node,
			);
			const workflow = await client.createWorkflow({ ...example, nodes });
			const execution = await client.waitForExecution(await client.run(workflow));
			expect([execution.status, execution.error?.message]).toEqual(['success', undefined]);
			expect(await client.dataTables.rows('refunds')).toMatchObject(refunds);
		},
		MINUTE,
	);
});

describe('two reviews wait at once', () => {
	const RAN = {
		status: 'success',
		read: [expect.stringContaining('"sessionStatus":"CREATED"')],
		called: 1,
	};
	const DENIED = {
		status: 'success',
		read: [expect.stringContaining('declined this on the phone')],
		called: 0,
	};

	test(
		'each goes on with its own answer',
		async () => {
			model.willUse(USE);
			const first = await startHeldReview('+12025550151');
			const second = await startHeldReview('+12025550152');
			expect(await second.press('1')).toEqual(RAN);
			expect(await first.press('2')).toEqual(DENIED);
		},
		MINUTE,
	);

	test(
		'n8n itself gives them up when it is stopped and started again meanwhile: a key runs no tool then, and nobody is called',
		async () => {
			model.willUse(USE);
			const first = await startHeldReview('+12025550153');
			const second = await startHeldReview('+12025550154');
			const before = await calls();
			await instance.n8n.stop();
			await instance.startAgain();
			expect(instance.n8n.log()).not.toContain(GIVEN_UP);
			expect(await first.answerTo('1')).toEqual(HANGS_UP);
			expect(await second.answerTo('2')).toEqual(HANGS_UP);
			expect(instance.n8n.log()).toContain(GIVEN_UP);
			expect(await calls()).toEqual(before);
		},
		3 * MINUTE,
	);

	test(
		'they go on when n8n is started again with N8N_EVENTBUS_RECOVERY_MODE=simple',
		async () => {
			model.willUse(USE);
			const first = await startHeldReview('+12025550155');
			const second = await startHeldReview('+12025550156');
			await instance.n8n.stop();
			await instance.startAgain({ N8N_EVENTBUS_RECOVERY_MODE: 'simple' });
			expect(await second.press('1')).toEqual(RAN);
			expect(await first.press('2')).toEqual(DENIED);
		},
		3 * MINUTE,
	);
});
