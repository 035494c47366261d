import { itemsOf } from '../../n8n/client/execution';
import { poll } from '../../n8n/client/poll';
import { Instance } from './instance';

const MINUTE = 60_000;

let instance: Instance;

beforeAll(async () => {
	instance = await Instance.start();
}, 3 * MINUTE);
afterEach(async () => await instance.deleteWorkflows(), MINUTE);
afterAll(async () => await instance.stop(), MINUTE);

test(
	'a call that was made by one workflow starts the other when it has ended',
	async () => {
		const { client } = instance;
		const trigger = await instance.createTriggerWorkflow('Follow up');
		await client.publish(trigger);
		const call = await instance.createCallWorkflow('Call', '+12025550101');
		const called = await client.waitForExecution(await client.run(call));
		const [placed] = called.runData['8x8 Voice']?.[0]?.data?.main?.[0] ?? [];
		expect(placed?.json).toMatchObject({ sessionStatus: 'CREATED', destination: '+12025550101' });

		const [followUp] = await client.waitForExecutions(trigger, 1);
		const [summary] = followUp?.runData['8x8 Voice Trigger']?.[0]?.data?.main?.[0] ?? [];
		expect(summary?.json).toMatchObject({
			event: 'sessionSummary',
			sessionId: placed?.json.sessionId,
			outcome: 'busy',
			answered: false,
			destination: '+12025550101',
		});
	},
	MINUTE,
);

test(
	'each item of a list is read with what its own fields hold',
	async () => {
		const { client } = instance;
		const numbers = ['+6591230001', '+6591230002', '+6591230003'];
		const texts = ['Your number is {{ $json.phone }}.', 'Last: {{ $json.phone.slice(-4) }}.'];
		const said: unknown[] = [];
		for (const text of texts) {
			const dry = await instance.createCalls('Dry run', {
				destinations: numbers,
				fields: { text: `=${text}` },
				options: { dryRun: true },
			});
			const execution = await client.waitForExecution(await client.run(dry));
			for (const { json } of itemsOf(execution, '8x8 Voice')) said.push(json.callflow);
		}
		const say = (text: string) =>
			expect.objectContaining({ params: expect.objectContaining({ text }) });
		expect(said).toEqual([
			...numbers.map((number) => expect.arrayContaining([say(`Your number is ${number}.`)])),
			...numbers.map((number) => expect.arrayContaining([say(`Last: ${number.slice(-4)}.`)])),
		]);
	},
	MINUTE,
);

test(
	'retrying a failed execution calls nobody again who was called in the first',
	async () => {
		const { client } = instance;
		// The platform refuses the last one: within one country, its caller ID has to be registered.
		const value = "={{ $json.phone.startsWith('+1') ? '+12025550111' : '+12025550190' }}";
		const source = { __rl: true, mode: 'number', value };
		const numbers = ['+6591230001', '+6591230002', '+12125550160'];
		const call = await instance.createCalls('Call', { destinations: numbers, fields: { source } });
		const failed = await client.run(call);
		const { status, error } = await client.waitForExecution(failed);
		expect([status, error?.message]).toEqual([
			'error',
			'8x8 refused the request: 8x8 does not allow this caller ID',
		]);
		expect(await instance.control('GET', 'calls')).toEqual({
			'+6591230001': 1,
			'+6591230002': 1,
		});
		await client.waitForExecution(await client.retry(failed));
		expect(await instance.control('GET', 'calls')).toEqual({
			'+6591230001': 1,
			'+6591230002': 1,
		});
	},
	MINUTE,
);

test(
	'after an execution is stopped in n8n no call of it starts',
	async () => {
		const { client } = instance;
		const numbers = Array.from({ length: 200 }, (_, index) => `+6591230${String(index + 100)}`);
		const bulk = await instance.createCalls('Bulk', {
			destinations: numbers,
			options: { callsPerSecond: 20 },
		});
		const running = await client.run(bulk);
		const countOfCalls = async () =>
			Object.keys((await instance.control('GET', 'calls')) as object).length;
		await poll('place calls', MINUTE / 2, async () =>
			(await countOfCalls()) >= 5 ? true : undefined,
		);
		await client.stop(running);
		expect((await client.waitForExecution(running)).status).toBe('canceled');
		const called = await countOfCalls();
		expect(called).toBeLessThan(numbers.length);

		// Ten calls at the same pace take longer than the next call of the stopped execution would.
		const others = Array.from({ length: 10 }, (_, index) => `+131255501${String(index + 60)}`);
		const next = await instance.createCalls('Next', {
			destinations: others,
			options: { callsPerSecond: 20 },
		});
		await client.waitForExecution(await client.run(next));
		expect(await countOfCalls()).toBe(called + others.length);
	},
	MINUTE,
);

test(
	'a duplicate key that was called is skipped in a later execution',
	async () => {
		const { client } = instance;
		const options = { duplicateKey: '={{ $json.phone }}' };
		const calls = await instance.createCalls('Call once', {
			destinations: ['+6591230001'],
			options,
		});
		const statuses: unknown[] = [];
		for (const id of [await client.run(calls), await client.run(calls)]) {
			const execution = await client.waitForExecution(id);
			statuses.push(itemsOf(execution, '8x8 Voice')[0]?.json.sessionStatus);
		}
		expect(statuses.sort()).toEqual(['CREATED', 'SKIPPED']);
		expect(await instance.control('GET', 'calls')).toEqual({ '+6591230001': 1 });
	},
	MINUTE,
);

test(
	'a wrong secret is answered with 401 and starts nothing',
	async () => {
		const trigger = await instance.createTriggerWorkflow('Follow up');
		await instance.client.publish(trigger);
		expect(await instance.deliver('session-1', { header: 'wrong' })).toBe(401);
		expect(await instance.client.listExecutions(trigger)).toEqual([]);
	},
	MINUTE,
);

test(
	'a summary that is delivered twice starts one execution',
	async () => {
		const trigger = await instance.createTriggerWorkflow('Follow up');
		await instance.client.publish(trigger);
		await instance.control('PUT', 'deliveries/behaviour', { mode: 'duplicate' });
		const call = await instance.createCallWorkflow('Call', '+12025550100');
		await instance.client.waitForExecution(await instance.client.run(call));
		await instance.control('GET', 'idle?timeoutMs=30000');

		const deliveries = (await instance.control('GET', 'deliveries')) as Array<{
			httpStatus: number;
		}>;
		expect(deliveries.map(({ httpStatus }) => httpStatus)).toEqual([200, 200]);
		expect(await instance.client.waitForExecutions(trigger, 1)).toHaveLength(1);
	},
	MINUTE,
);

test(
	"another system's registration is not taken, and publishing says so",
	async () => {
		const url = 'http://127.0.0.1:9/somebody-else';
		await instance.post('webhooks', { type: 'VSS', url });
		const trigger = await instance.createTriggerWorkflow('Follow up');
		await expect(instance.client.publish(trigger)).rejects.toThrow(
			'The session summaries of this sub-account already go to 127.0.0.1:9',
		);
		expect(await instance.registeredUrl()).toBe(url);
	},
	MINUTE,
);

test(
	'an event during a test of a published workflow is handled by both, and production is registered again',
	async () => {
		const { client } = instance;
		const trigger = await instance.createTriggerWorkflow('Follow up');
		await client.publish(trigger);
		const production = await instance.registeredUrl();
		await client.listenForTestEvent(trigger, '8x8 Voice Trigger');
		expect(await instance.registeredUrl()).not.toBe(production);

		expect(await instance.deliver('session-2')).toBe(200);
		const executions = await client.waitForExecutions(trigger, 2);
		expect(executions.map(({ mode }) => mode).sort()).toEqual(['manual', 'webhook']);
		await instance.untilRegistered(production);
	},
	MINUTE,
);

test(
	'a test that is cancelled leaves production registered',
	async () => {
		const { client } = instance;
		const trigger = await instance.createTriggerWorkflow('Follow up');
		await client.publish(trigger);
		const production = await instance.registeredUrl();
		await client.listenForTestEvent(trigger, '8x8 Voice Trigger');
		await client.stopListening(trigger);
		await instance.untilRegistered(production);
	},
	MINUTE,
);

test(
	'unpublishing removes the registration',
	async () => {
		const trigger = await instance.createTriggerWorkflow('Follow up');
		await instance.client.publish(trigger);
		expect(await instance.registeredUrl()).toContain(instance.n8n.url);
		await instance.client.unpublish(trigger);
		expect(await instance.registeredUrl()).toBeUndefined();
	},
	MINUTE,
);

/** n8n ends a test after it has answered, and tells nobody when it has. */
