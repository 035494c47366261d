import type { Page } from 'playwright-core';

import type { WorkflowFile } from '../../n8n/client/workflow';
import { ScriptedModel } from './agents/scriptedModel';
import { aiAgent, voiceTool, withTools } from './agents/tools';
import { Editor } from './editor/editor';
import { EMMA } from './editor/operationsByHand';
import { Instance, WITH_EDITOR } from './instance';

const MINUTE = 60_000;

const TOOL = 'Call Customer';
/** Called by the tool, so that it is seen whether it ran. */
const CUSTOMER = '+12025550100';
const REVIEWER = '+13125550142';

/** Where the nodes stand on the canvas: far enough apart for their connections to be pointed at. */
const POSITIONS: Record<string, [number, number]> = {
	Start: [0, 0],
	'AI Agent': [256, 0],
	Model: [192, 288],
	[TOOL]: [416, 288],
};

let instance: Instance;
let editor: Editor;
let phone: Page;
let model: ScriptedModel;
let workflow: string;

beforeAll(async () => {
	instance = await Instance.start(WITH_EDITOR);
	const { client, credentialId } = instance;
	await client.publish(await instance.createTriggerWorkflow('Hub', { event: 'waitingCalls' }));
	model = await ScriptedModel.start(instance);
	const tool = voiceTool(TOOL, credentialId, { allowedDestinations: 'US' });
	const agent = withTools(aiAgent(model.credentialId), 'AI Agent', [tool]);
	workflow = await client.createWorkflow(placed(agent));
	editor = await Editor.open(instance);
}, 3 * MINUTE);
afterAll(async () => {
	await editor?.close();
	await model?.close();
	await instance.stop();
}, MINUTE);

function placed(file: WorkflowFile): WorkflowFile {
	const nodes = file.nodes.map((node) => ({
		...node,
		position: POSITIONS[node.name] ?? node.position,
	}));
	return { ...file, nodes };
}

async function press(button: string): Promise<void> {
	await phone.getByRole('button', { name: button, exact: true }).click();
}

test(
	'a person puts a Human Review step before a tool, fills it in, runs the agent and approves on the phone: the tool runs, and the agent goes on',
	async () => {
		model.willUse({
			name: 'Call_Customer',
			arguments: {
				toolParameters: { To: CUSTOMER, Text: 'Your refund is 40 dollars' },
				hitlParameters: {},
			},
		});
		phone = await editor.openPage(instance.sandbox.url);
		await phone.getByRole('textbox', { name: 'Phone number' }).fill(REVIEWER);
		await press('Add phone');

		await editor.openWorkflow(workflow);
		await editor.canvas.addReviewBetween(TOOL, 'AI Agent');
		await editor.pick('From', '', '+12025550190 · US · Active');
		await editor.type('To', REVIEWER);
		await editor.pick('Voice', 'emma', EMMA);
		await editor.closeNode();
		await editor.canvas.execute();

		await press('Answer');
		await phone.getByRole('log').getByText('The agent wants to run this tool').waitFor();
		await press('Key 1');
		await editor.canvas.untilSucceeded('AI Agent');
		expect(model.results).toEqual([expect.stringContaining('"sessionStatus":"CREATED"')]);
		expect(await instance.control('GET', 'calls')).toEqual({ [REVIEWER]: 1, [CUSTOMER]: 1 });
	},
	2 * MINUTE,
);
