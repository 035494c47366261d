import { itemsOf } from '../../n8n/client/execution';
import { n8nVersions } from '../../n8n/install';
import { Instance } from './instance';

const MINUTE = 60_000;

let instance: Instance;

beforeAll(async () => {
	instance = await Instance.start(n8nVersions.previous);
}, 3 * MINUTE);
afterAll(async () => await instance.stop(), MINUTE);

test(
	'on n8n 1.x, a call is made and its summary starts the other workflow',
	async () => {
		const { client } = instance;
		const trigger = await instance.createTriggerWorkflow('Follow up');
		await client.publish(trigger);
		const call = await instance.createCallWorkflow('Call', '+12025550102');
		const called = await client.waitForExecution(await client.run(call));
		const [placed] = called.runData['8x8 Voice']?.[0]?.data?.main?.[0] ?? [];
		expect(placed?.json).toMatchObject({ sessionStatus: 'CREATED' });

		const [followUp] = await client.waitForExecutions(trigger, 1);
		const [summary] = followUp?.runData['8x8 Voice Trigger']?.[0]?.data?.main?.[0] ?? [];
		expect(summary?.json).toMatchObject({
			sessionId: placed?.json.sessionId,
			outcome: 'noAnswer',
		});
	},
	2 * MINUTE,
);

test(
	'on n8n 1.x, a duplicate key that was called is skipped in a later execution',
	async () => {
		const { client } = instance;
		const options = { duplicateKey: '={{ $json.phone }}' };
		const calls = await instance.createCalls('Call once', ['+6591230001'], {}, options);
		const statuses: unknown[] = [];
		for (const id of [await client.run(calls), await client.run(calls)]) {
			const execution = await client.waitForExecution(id);
			statuses.push(itemsOf(execution, '8x8 Voice')[0]?.json.sessionStatus);
		}
		expect(statuses.sort()).toEqual(['CREATED', 'SKIPPED']);
		expect(await instance.control('GET', 'calls')).toMatchObject({ '+6591230001': 1 });
	},
	2 * MINUTE,
);
