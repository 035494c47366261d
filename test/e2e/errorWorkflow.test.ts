import { itemsOf } from '../../n8n/client/execution';
import type { WorkflowFile } from '../../n8n/client/workflow';
import { columnsOf, ExampleRun } from './exampleRun';
import { differs } from './testedVersion';

const MINUTE = 60_000;

let run: ExampleRun;

beforeAll(async () => {
	run = await ExampleRun.start();
}, 3 * MINUTE);
afterEach(async () => await run.cleanUp(), MINUTE);
afterAll(async () => await run.instance.stop(), MINUTE);

/** So that a test that goes on at the full hour sees one hour. */
function onceAYear(workflow: WorkflowFile): WorkflowFile {
	return JSON.parse(JSON.stringify(workflow).replace('yyyy-MM-dd HH', 'yyyy')) as WorkflowFile;
}

/** A workflow that fails whenever something is posted to it. */
async function publishFailing(name: string, path: string, errorWorkflow: string): Promise<void> {
	const webhook = {
		...{ id: 'posted', name: 'Posted', type: 'n8n-nodes-base.webhook', typeVersion: 2 },
		...{ position: [0, 0] as [number, number], webhookId: path },
		parameters: { httpMethod: 'POST', path, responseMode: 'onReceived', options: {} },
	};
	const fail = {
		...{ id: 'fail', name: 'Fail', type: 'n8n-nodes-base.stopAndError', typeVersion: 1 },
		...{ position: [220, 0] as [number, number], parameters: { errorMessage: 'On purpose' } },
	};
	const { client } = run.instance;
	const id = await client.createWorkflow({
		name,
		nodes: [webhook, fail],
		connections: { Posted: { main: [[{ node: 'Fail', type: 'main', index: 0 }]] } },
		settings: { executionOrder: 'v1', errorWorkflow },
	});
	await client.publish(id);
}

test(
	'error-workflow calls the person on call once for a workflow that fails again and again, and once for another',
	async () => {
		const { client } = run.instance;
		const alarm = await run.import('error-workflow.json', { change: onceAYear });
		if (!differs('startsUnpublishedErrorWorkflows')) await client.publish(alarm);
		await publishFailing('Nightly invoices', 'invoices', alarm);
		await publishFailing('Stock', 'stock', alarm);
		for (const [count, path] of ['invoices', 'invoices', 'stock'].entries()) {
			await run.post(path, {});
			await run.newestExecution(alarm, count + 1);
		}

		await run.untilIdle();
		const said = (name: string) =>
			`Hello Priya. The workflow ${name} in n8n has failed. Please look into it.`;
		expect(await run.heardBy('+13125550100')).toEqual([said('Nightly invoices'), said('Stock')]);
		const executions = await client.waitForExecutions(alarm, 3);
		const called = executions.flatMap((one) => itemsOf(one, 'Call the Person on Call'));
		const rows = called.map(({ json }) => json);
		expect(columnsOf(rows, 'sessionStatus').flat().sort()).toEqual([
			'CREATED',
			'CREATED',
			'SKIPPED',
		]);
	},
	2 * MINUTE,
);
