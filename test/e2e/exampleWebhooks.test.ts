import type { WorkflowFile } from '../../n8n/client/workflow';
import { ExampleRun, TOKEN_HEADER } from './exampleRun';
import { differs } from './testedVersion';

const MINUTE = 60_000;

let run: ExampleRun;

beforeAll(async () => {
	run = await ExampleRun.start();
}, 3 * MINUTE);
afterEach(async () => await run.cleanUp(), MINUTE);
afterAll(async () => await run.instance.stop(), MINUTE);

/** Somebody who has no token, or guesses one. */
const STRANGERS = [{}, { [TOKEN_HEADER]: '' }, { [TOKEN_HEADER]: 'secret' }];

function withoutCredentials(workflow: WorkflowFile): WorkflowFile {
	const nodes = workflow.nodes.map((node) =>
		node.type === 'n8n-nodes-base.webhook' ? { ...node, credentials: {} } : node,
	);
	return { ...workflow, nodes };
}

describe.each([
	['incident-escalation/escalate.json', 'incident', { title: 'the shop is down' }],
	['voice-approval/ask-for-approval.json', 'approval', { what: 'x', approver: '+12025550141' }],
])('the webhook of %s', (file, path, body) => {
	const statusesFor = async (strangers: Array<Record<string, string>>) =>
		await Promise.all(strangers.map(async (headers) => await run.postWith(headers, path, body)));

	test(
		'is open to nobody as it ships',
		async () => {
			const { client } = run.instance;
			const id = await run.import(file, { change: withoutCredentials });
			const published = await client.publish(id).then(
				() => 'published',
				(error: unknown) => String(error),
			);

			const [said, status] = differs('publishesWithoutCredential')
				? ['published', 500]
				: ['Missing required credential: httpHeaderAuth', 404];
			expect(published).toContain(said);
			expect(await statusesFor(STRANGERS)).toEqual([status, status, status]);
			expect([await client.listExecutions(id), await run.sessions()]).toEqual([[], []]);
		},
		MINUTE,
	);

	test(
		'lets in whoever has the token that was chosen, and nobody else',
		async () => {
			const { client } = run.instance;
			const id = await run.publish(file);
			expect(await statusesFor(STRANGERS)).toEqual([403, 403, 403]);
			expect([await client.listExecutions(id), await run.sessions()]).toEqual([[], []]);

			await run.post(path, body);
			await client.waitForExecutions(id, 1);
		},
		MINUTE,
	);
});
