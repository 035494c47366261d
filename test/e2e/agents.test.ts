import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StreamableHTTPClientTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js';

import { n8nVersions } from '../../n8n/install';
import { addSecret } from '../secrecy/knownSecrets';
import { ScriptedModel } from './agents/scriptedModel';
import { aiAgent, fromAi, mcpServer, voiceTool, withTools } from './agents/tools';
import { Instance } from './instance';

const MINUTE = 60_000;

const modelKey = { name: "the key of the agent's model", value: 'scripted-model-key-4711' };

let instance: Instance;
let mcp: Client;
let model: ScriptedModel;
let agentWorkflow: string;

beforeAll(async () => {
	instance = await Instance.start(n8nVersions.current);
	const { client, credentialId, n8n } = instance;
	const tool = (name: string, parameters: object, settings: object = {}) => ({
		...voiceTool(name, credentialId, parameters),
		...settings,
	});
	const callCustomer = tool('Call Customer', { allowedDestinations: 'US, +65' });

	const server = withTools(mcpServer('phone'), 'MCP Server Trigger', [
		callCustomer,
		tool('Nothing Allowed', { allowedDestinations: ' , ' }),
		tool('Asks the Model', { allowedDestinations: fromAi('Allowed') }),
		tool('Once', { allowedDestinations: '+1', options: { duplicateKey: fromAi('To') } }),
		tool(
			'Stubborn',
			{ allowedDestinations: '+1' },
			{ retryOnFail: true, maxTries: 2, waitBetweenTries: 0 },
		),
	]);
	await client.publish(await client.createWorkflow(server));
	mcp = new Client({ name: 'test', version: '1' });
	const transport = new StreamableHTTPClientTransport(new URL(`${n8n.url}/mcp/phone`));
	// Its session ID is optional in one type of the library and undefined in another.
	await mcp.connect(transport as Parameters<Client['connect']>[0]);

	const started = await ScriptedModel.start();
	model = started.model;
	addSecret(modelKey);
	const modelCredential = await client.createCredential({
		name: 'Model',
		type: 'openAiApi',
		data: { apiKey: modelKey.value, url: started.url },
	});
	agentWorkflow = await client.createWorkflow(
		withTools(aiAgent(modelCredential), 'AI Agent', [
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

const use = async (name: string, To: string, more: object = {}) => {
	const answer = await mcp.callTool({ name, arguments: { To, Text: 'Good morning', ...more } });
	const [first] = answer.content as Array<{ text: string }>;
	return { isError: answer.isError === true, text: first?.text ?? '' };
};
const calls = async () => await instance.control('GET', 'calls');

const REFUSED = "'To' is +44…56, which this tool may not call";
const REMEDY =
	"Nobody was called for item 0. 'Allowed Destinations' of this tool has: US, +65. Do not call another number instead: tell your user";
const FACTS = [
	'Rings a real telephone. Speaks a text',
	'E.164: + and the country code',
	'at most 3,000 characters',
	'CREATED means that the call was accepted, not that anybody has answered',
	'may have been placed, do not call again',
];

test('an MCP client reads what the tool does, its limits, and what it has to give', async () => {
	const { tools } = await mcp.listTools();
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
