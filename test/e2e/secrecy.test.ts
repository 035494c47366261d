import { itemsOf } from '../../n8n/client/execution';
import { addSecret } from '../secrecy/knownSecrets';
import { Instance } from './instance';

const MINUTE = 60_000;

/** The only thing that is to be found, because a workflow of this test gives it out. */
const PLANTED = { name: 'the planted key', value: 'planted-key-4711' };

test(
	'no key and no secret is in what n8n prints and stores; one in the output of a workflow would be found',
	async () => {
		addSecret(PLANTED);
		const instance = await Instance.start({ N8N_LOG_LEVEL: 'debug' });
		let found = '';
		try {
			await runEverything(instance);
		} finally {
			found = await instance.stop().then(String, ({ message }: Error) => message);
		}
		const [title, ...findings] = found.split('\n');
		expect(title).toBe('n8n has left secrets behind:');
		expect(findings).toContain('the planted key in the table execution_data');
		expect(findings.filter((finding) => !finding.startsWith('the planted key'))).toEqual([]);
	},
	3 * MINUTE,
);

/** A call that is placed, its summary, one that may have been placed, one that is refused, a delivery without the secret. */
async function runEverything(instance: Instance): Promise<void> {
	const { client } = instance;
	const trigger = await instance.createTriggerWorkflow('Follow up');
	await client.publish(trigger);
	const answered = await instance.createCallWorkflow('Call', '+6591230001');
	const placed = await client.waitForExecution(await client.run(answered));
	expect(itemsOf(placed, '8x8 Voice')).toMatchObject([{ json: { sessionStatus: 'CREATED' } }]);
	await client.waitForExecutions(trigger, 1);

	for (const fault of [{ kind: 'resetAfter' }, { kind: 'status', status: 401 }]) {
		await instance.control('POST', 'faults', fault);
		const failing = await instance.createCallWorkflow('Call', '+6591230002');
		const { status } = await client.waitForExecution(await client.run(failing));
		expect(status).toBe('error');
	}
	expect(await instance.deliver('session-1', { header: 'wrong' })).toBe(401);

	const expression = `={{ { key: ${JSON.stringify(PLANTED.value.split('-'))}.join('-') } }}`;
	const leaking = await client.createWorkflow({
		name: 'Leak',
		nodes: [
			{
				...{ id: '1', name: 'Start', type: 'n8n-nodes-base.manualTrigger' },
				...{ typeVersion: 1, position: [0, 0], parameters: {} },
			},
			{
				...{ id: '2', name: 'Leak', type: 'n8n-nodes-base.set', typeVersion: 3.4 },
				...{ position: [220, 0], parameters: { mode: 'raw', jsonOutput: expression } },
			},
		],
		connections: { Start: { main: [[{ node: 'Leak', type: 'main', index: 0 }]] } },
	});
	const leaked = await client.waitForExecution(await client.run(leaking));
	expect(itemsOf(leaked, 'Leak')).toMatchObject([{ json: { key: PLANTED.value } }]);
}
