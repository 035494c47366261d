import { readExample } from '../../n8n/examples';
import { addSecret } from '../secrecy/knownSecrets';
import { McpClient } from './agents/mcpClient';
import { ScriptedModel } from './agents/scriptedModel';
import { aiAgent, askTool, fromAi, mcpServer, voiceTool, withTools } from './agents/tools';
import { Instance } from './instance';

const MINUTE = 60_000;

const MCP_TOKEN = { name: 'the token of MCP clients', value: 'mcp-token-4711' };

let instance: Instance;
let mcp: McpClient;
let model: ScriptedModel;
let agentWorkflow: string;

beforeAll(async () => {
	instance = await Instance.start();
	const { client, credentialId } = instance;
	const tool = (name: string, parameters: object, settings: object = {}) => ({
		...voiceTool(name, credentialId, parameters),
		...settings,
	});
	const callCustomer = tool('Call Customer', { allowedDestinations: 'US, +65' });

	const server = withTools(mcpServer('tools'), 'MCP Server Trigger', [
		callCustomer,
		tool('Nothing Allowed', { allowedDestinations: ' , ' }),
		tool('Asks the Model', { allowedDestinations: fromAi('Allowed') }),
		tool('Once', { allowedDestinations: '+1', options: { duplicateKey: fromAi('To') } }),
		askTool('Ask', credentialId, '+12025550143'),
		tool(
			'Stubborn',
			{ allowedDestinations: '+1' },
			{ retryOnFail: true, maxTries: 2, waitBetweenTries: 0 },
		),
	]);
	await client.publish(await client.createWorkflow(server));
	mcp = await connect('tools');

	model = await ScriptedModel.start(instance);
	agentWorkflow = await client.createWorkflow(
		withTools(aiAgent(model.credentialId), 'AI Agent', [
			// In n8n 1.x, the agent's run ends with the first error of a tool that does not continue.
			{ ...callCustomer, onError: 'continueRegularOutput' },
		]),
	);
}, 3 * MINUTE);
afterEach(async () => await instance.control('POST', 'reset'));
afterAll(async () => {
	await mcp?.close();
	await model?.close();
	await instance.stop();
}, MINUTE);

async function connect(path: string, withToken?: string) {
	return await McpClient.connect(`${instance.n8n.url}/mcp/${path}`, withToken);
}
async function use(name: string, To: string, more: Record<string, string> = {}) {
	return await mcp.use(name, { To, Text: 'Good morning', ...more });
}
async function calls() {
	return await instance.control('GET', 'calls');
}

const REFUSED = "'To' is +44…56, which this tool may not call";
const REMEDY =
	"Nobody was called. 'Allowed Destinations' of this tool has: US, +65. Do not call another number instead: tell your user";
const FACTS = [
	'Rings a real telephone. Speaks a text',
	'E.164: + and the country code',
	'at most 3,000 characters',
	'CREATED means that the call was accepted, not that anybody has answered',
	'may have been placed, do not call again',
];

test('an MCP client reads what the tool does, its limits, and what it has to give', async () => {
	const tools = await mcp.listTools();
	const tool = tools.find(({ name }) => name === 'Call_Customer');
	for (const fact of FACTS) expect(tool?.description).toContain(fact);
	expect(tool?.inputSchema).toMatchObject({
		type: 'object',
		properties: { To: { type: 'string' }, Text: { type: 'string' } },
		required: ['To', 'Text'],
	});
});

test('a call by an MCP client is made once, and the client gets its session and status', async () => {
	const { isError, text } = await use('Call_Customer', '+12025550100');
	expect(isError).toBe(false);
	expect(JSON.parse(text)).toMatchObject([
		{ sessionId: expect.any(String), sessionStatus: 'CREATED', destination: '+12025550100' },
	]);
	expect(await calls()).toEqual({ '+12025550100': 1 });
});

test('a number that is not allowed is not called, and the client reads why and what to do', async () => {
	const { isError, text } = await use('Call_Customer', '+447911123456');
	expect([isError, text]).toEqual([true, expect.stringContaining(`${REFUSED}. ${REMEDY}`)]);
	expect(await calls()).toEqual({});
});

test('a tool for which nothing is allowed calls nobody', async () => {
	const { isError, text } = await use('Nothing_Allowed', '+12025550100');
	expect([isError, text]).toEqual([
		true,
		expect.stringMatching(
			/'Allowed Destinations' is empty, and an AI agent may call only the numbers that you allow\. .*Enter country codes/,
		),
	]);
	expect(await calls()).toEqual({});
});

test('a model cannot say itself whom it may call', async () => {
	const { isError, text } = await use('Asks_the_Model', '+12025550100', { Allowed: '*' });
	expect([isError, text]).toEqual([
		true,
		expect.stringContaining("'Allowed Destinations' is an expression"),
	]);
	expect(await calls()).toEqual({});
});

test('with a Duplicate Key, a second call with the same key is skipped', async () => {
	await use('Once', '+12025550141');
	const { text } = await use('Once', '+12025550141');
	expect(JSON.parse(text)).toMatchObject([{ sessionStatus: 'SKIPPED', reason: 'duplicate' }]);
	expect(await calls()).toEqual({ '+12025550141': 1 });
});

test('Retry On Fail does not call again when the call may have been placed, and the client reads so', async () => {
	await instance.control('POST', 'faults', { kind: 'resetAfter' });
	const { isError, text } = await use('Stubborn', '+12025550142');
	expect([isError, text]).toEqual([
		true,
		expect.stringContaining('The call may have been placed all the same.'),
	]);
	expect(await calls()).toEqual({ '+12025550142': 1 });
});

test('an MCP client cannot wait for an answer: nobody is called, and it reads what works instead', async () => {
	expect(await mcp.use('Ask', {})).toEqual({
		isError: true,
		text: expect.stringMatching(/cannot wait for a call.*'Ask for Digits'/),
	});
	expect(await calls()).toEqual({});
});

test(
	'an AI Agent that asks a person by phone reads the answer in the same run',
	async () => {
		const { client, credentialId } = instance;
		const hub = await instance.createTriggerWorkflow('Hub', { event: 'waitingCalls' });
		await client.publish(hub);
		const tool = askTool('Ask a person by phone', credentialId, '+12025550143');
		model.willUse({ name: 'Ask_a_person_by_phone', arguments: {} });
		const workflow = withTools(aiAgent(model.credentialId), 'AI Agent', [tool]);
		const agent = await client.createWorkflow(workflow);
		expect(await client.waitForExecution(await client.run(agent))).toMatchObject({
			status: 'success',
		});
		expect(model.results).toEqual([expect.stringContaining('"choice":"tomorrow"')]);
		await client.unpublish(hub);
	},
	MINUTE,
);

test(
	'the model of an AI Agent reads the same, calls whom it may, and reads why it may not call others',
	async () => {
		const { client } = instance;
		const call = (To: string) => ({ name: 'Call_Customer', arguments: { To, Text: 'Hello' } });
		model.willUse(call('+12025550100'), call('+447911123456'));
		const { status, error } = await client.waitForExecution(await client.run(agentWorkflow));

		expect([status, error?.message]).toEqual(['success', undefined]);
		for (const fact of FACTS) expect(model.tools[0]?.description).toContain(fact);
		expect(model.results.map((result) => JSON.parse(result) as unknown)).toMatchObject([
			[{ sessionStatus: 'CREATED' }],
			[{ error: { message: REFUSED, description: expect.stringContaining(REMEDY) } }],
		]);
		expect(await calls()).toEqual({ '+12025550100': 1 });
	},
	MINUTE,
);

test(
	"an AI Agent's second try of a number that was perhaps called does not call it",
	async () => {
		const { client } = instance;
		const call = { name: 'Call_Customer', arguments: { To: '+12025550102', Text: 'Hello' } };
		model.willUse(call, call);
		await instance.control('POST', 'faults', { kind: 'resetAfter' });
		await client.waitForExecution(await client.run(agentWorkflow));

		const unclear = expect.stringContaining('The call may have been placed all the same.');
		expect(model.results).toEqual([unclear, unclear]);
		expect(await calls()).toEqual({ '+12025550102': 1 });
	},
	MINUTE,
);

test(
	'phone-for-agents lets in clients with the token, calls a number once a day, and connects two people',
	async () => {
		const { client, credentialId } = instance;
		addSecret(MCP_TOKEN);
		const example = await readExample('phone-for-agents/phone-for-agents.json', {
			id: credentialId,
			name: 'Sandbox',
		});
		const data = { token: MCP_TOKEN.value };
		const id = await client.createCredential({ name: 'Clients', type: 'httpBearerAuth', data });
		const credentials = { httpBearerAuth: { id, name: 'Clients' } };
		const nodes = example.nodes.map((node) =>
			node.type.endsWith('.mcpTrigger') ? { ...node, credentials } : node,
		);
		await client.publish(await client.createWorkflow({ ...example, nodes }));
		await expect(connect('phone', 'another')).rejects.toThrow();
		const mine = await connect('phone', MCP_TOKEN.value);
		const offered = await mine.listTools();
		const say = { phone_number: '+12025550141', text: 'Good morning' };
		const outcomes = [
			await mine.use('Call_and_Speak', say),
			await mine.use('Call_and_Speak', { ...say, text: 'Good evening' }),
			await mine.use('Connect_Two_People', {
				phone_number: '+12025550142',
				second_phone_number: '+447911123456',
			}),
			await mine.use('Connect_Two_People', {
				phone_number: '+12025550142',
				second_phone_number: '+12025550143',
			}),
		];
		await mine.close();

		expect(offered.map(({ name }) => name).sort()).toEqual([
			'Call_and_Speak',
			'Connect_Two_People',
		]);
		expect(outcomes.map(({ text }) => text)).toEqual([
			expect.stringContaining('"sessionStatus":"CREATED"'),
			expect.stringContaining('"reason":"duplicate"'),
			expect.stringContaining("'Connect To' is +44…56, which this tool may not call"),
			expect.stringContaining('"sessionStatus":"CREATED"'),
		]);
		await instance.control('GET', 'idle?timeoutMs=30000');
		expect(await calls()).toEqual({ '+12025550141': 1, '+12025550142': 1, '+12025550143': 1 });
	},
	MINUTE,
);
