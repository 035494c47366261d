import { itemsOf } from '../../n8n/client/execution';
import { postWhenReady } from '../../n8n/client/readiness';
import { poll } from '../../n8n/client/poll';
import { SUB_ACCOUNT } from '../sandbox/sandboxApi';
import { Instance } from './instance';
import { startWait, type CallAndWait, type StartedWait } from './waiting/waitWorkflow';

const MINUTE = 60_000;

let instance: Instance;
let hub: string;
let forgotten: StartedWait;

/** Nobody is called, nobody can know it, and no summary comes. */
async function startForgotten(resumeAmount: number): Promise<StartedWait> {
	await instance.control('POST', 'faults', { kind: 'status', status: 500, path: '/callflows' });
	const limitWaitTime = { values: { resumeAmount, resumeUnit: 'minutes' } };
	const started = await ask({ destination: '+12025550100', options: { limitWaitTime } });
	await poll('send the request', MINUTE / 2, async () => {
		const faults = (await instance.control('GET', 'faults')) as unknown[];
		return faults.length === 0 ? true : undefined;
	});
	return started;
}

beforeAll(async () => {
	instance = await Instance.start();
	hub = await instance.createTriggerWorkflow('Hub', { event: 'waitingCalls' });
	await instance.client.publish(hub);
	forgotten = await startForgotten(0.05);
}, 4 * MINUTE);
afterAll(async () => await instance.stop(), MINUTE);

async function ask(call: CallAndWait): Promise<StartedWait> {
	return await startWait(instance, call);
}
async function outputOf(call: CallAndWait) {
	return await (await ask(call)).output();
}

/** All of them wait at the same time. */
const CALLS: Array<[what: string, call: CallAndWait, expected: object]> = [
	[
		'key 1 approves',
		{ destination: '+12025550141' },
		{ data: { approved: true, digits: '1', reason: 'approved' }, answered: true },
	],
	[
		'key 2 declines',
		{ destination: '+12025550142' },
		{ data: { approved: false, digits: '2', reason: 'declined' }, answered: true },
	],
	[
		'nobody presses a key',
		{ destination: '+12025550100' },
		{ data: { approved: false, reason: 'noKey' }, outcome: 'answered', status: 'COMPLETED' },
	],
	[
		'nobody answers',
		{ destination: '+12025550102' },
		{ data: { approved: false, reason: 'noAnswer' }, answered: false, status: 'NO_ANSWER' },
	],
	[
		'the line is busy, and nothing is asked',
		{ destination: '+12025550101', fields: { responseType: 'outcome' } },
		{ data: { reason: 'busy' }, answered: false, timedOut: false },
	],
	[
		'a choice',
		{
			destination: '+12025550143',
			fields: {
				responseType: 'choice',
				choices: { choice: [{ key: '3', value: 'later', reply: 'Goodbye' }] },
			},
		},
		{ data: { choice: 'later', reason: 'chosen' } },
	],
];

test(
	'the same execution goes on with the key, or with what became of the call',
	async () => {
		const outputs = await Promise.all(CALLS.map(async ([, call]) => await outputOf(call)));
		const named = outputs.map((output, index) => [CALLS[index]?.[0], output]);
		expect(named).toMatchObject(CALLS.map(([what, , expected]) => [what, expected]));
	},
	2 * MINUTE,
);

test(
	'a platform that echoes none of our IDs makes no difference',
	async () => {
		const { follows } = instance.sandbox.platform.behaviour.settings;
		await instance.control('PUT', 'behaviour', { echoesClientIds: false });
		const outputs = await Promise.all([
			outputOf({ destination: '+12025550101' }),
			outputOf({ destination: '+12025550141' }),
		]);
		await instance.control('PUT', 'behaviour', { follows });
		expect(outputs).toMatchObject([{ data: { reason: 'busy' } }, { data: { approved: true } }]);
	},
	MINUTE,
);

test(
	'a call that was placed although the request broke is waited for',
	async () => {
		await instance.control('POST', 'faults', { kind: 'resetAfter', path: '/callflows' });
		expect(await outputOf({ destination: '+12025550101' })).toMatchObject({
			data: { reason: 'busy' },
			sessionId: expect.any(String),
		});
	},
	MINUTE,
);

test(
	'nobody but the trigger goes on with an execution that waits, not even with its signed address',
	async () => {
		const { executionId, nodeId } = forgotten;
		const event = { type: 'VSS', body: { payload: { sessionStatus: 'COMPLETED' } } };
		const post = async (url: string) =>
			await postWhenReady(url, {
				headers: { 'Content-Type': 'application/json' },
				body: JSON.stringify(event),
			});
		const { staticData } = await instance.client.getWorkflow(hub);
		const [path] = /\d+\/[\w-]+\?signature=\w+/.exec(JSON.stringify(staticData)) ?? [];
		expect(path).toContain(`${executionId}/${nodeId}?`);
		const waiting = `${instance.n8n.url}/webhook-waiting`;
		const answers = [
			await post(`${waiting}/${executionId}/${nodeId}`),
			await post(`${waiting}/${String(path).slice(0, -1)}x`),
			await post(`${waiting}/${path}`),
		];
		expect(answers.map(({ status }) => status)).toEqual([401, 401, 401]);
	},
	MINUTE,
);

test(
	'an execution that is stopped while it waits, and retried, calls nobody and approves nothing',
	async () => {
		const { client } = instance;
		const { executionId, status } = await startForgotten(60);
		await poll('wait', MINUTE / 2, async () => ((await status()) === 'waiting' ? true : undefined));
		const before = await instance.control('GET', 'calls');
		await client.stop(executionId);
		const retried = await client.waitForExecution(await client.retry(executionId));
		expect(await instance.control('GET', 'calls')).toEqual(before);
		expect(itemsOf(retried, 'Next')).toMatchObject([
			{ json: { data: { approved: false, reason: 'timedOut' } } },
		]);
	},
	MINUTE,
);

test(
	'at the limit the execution goes on, and says that the call may have been placed',
	async () => {
		expect(await forgotten.output()).toMatchObject({
			data: { approved: false, reason: 'timedOut' },
			...{ sessionId: null, timedOut: true, mayHaveBeenPlaced: true },
		});
	},
	2 * MINUTE,
);

test(
	'a summary that nobody waits for starts the workflow of the trigger, as ever',
	async () => {
		const { client } = instance;
		await client.unpublish(hub);
		const followUp = await instance.createTriggerWorkflow('Follow up');
		await client.publish(followUp);
		const call = { destination: '+12025550101', fields: { responseType: 'outcome' } };
		expect(await outputOf(call)).toMatchObject({ data: { reason: 'busy' } });
		expect(await instance.deliver('session-of-nobody')).toBe(200);
		const executions = await client.waitForExecutions(followUp, 1);
		expect(executions).toHaveLength(1);
		expect(executions[0]?.runData['8x8 Voice Trigger']?.[0]?.data?.main?.[0]).toMatchObject([
			{ json: { sessionId: 'session-of-nobody', subAccountId: SUB_ACCOUNT } },
		]);
	},
	MINUTE,
);

test(
	'without a trigger that is published, nobody is called',
	async () => {
		const before = await instance.control('GET', 'calls');
		expect(await outputOf({ destination: '+12025550141' })).toMatchObject({
			error: expect.stringContaining('Nobody in this n8n receives the call actions'),
		});
		expect(await instance.control('GET', 'calls')).toEqual(before);
	},
	MINUTE,
);
