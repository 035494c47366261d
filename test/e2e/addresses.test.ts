import { ensureN8n } from '../../n8n/install';
import { installPackage } from '../../n8n/package';
import { freePort } from '../../n8n/ports';
import { startN8n } from '../../n8n/server';
import { Instance, searching } from './instance';
import { testedVersion } from './testedVersion';
import { startWait } from './waiting/waitWorkflow';

const MINUTE = 60_000;

let instance: Instance;

const APPROVES = { destination: '+12025550141' };
const IS_BUSY = { destination: '+12025550101', fields: { responseType: 'outcome' } };

/** An n8n behind a proxy, whose owner has renamed all that n8n lets be renamed in the addresses of webhooks. */
async function startRenamed(): Promise<Instance> {
	const install = await ensureN8n(testedVersion);
	const port = await freePort();
	const env = {
		N8N_ENDPOINT_WEBHOOK: 'hooks',
		N8N_ENDPOINT_WEBHOOK_TEST: 'trying',
		N8N_ENDPOINT_WEBHOOK_WAIT: 'later',
		N8N_EDITOR_BASE_URL: `http://localhost:${port}`,
		// Nothing answers there, and without the second, n8n would ask it for what is on this machine as well.
		HTTP_PROXY: 'http://127.0.0.1:9',
		NO_PROXY: '127.0.0.1,localhost',
	};
	const inspect = searching(install);
	return await Instance.around(
		await startN8n({ install, port, prepare: installPackage, inspect, env }),
	);
}

beforeAll(async () => {
	instance = await startRenamed();
}, 3 * MINUTE);
afterEach(async () => await instance.deleteWorkflows(), MINUTE);
afterAll(async () => await instance.stop(), MINUTE);

test(
	'with renamed endpoints and another address of the editor, an event during a test of a published workflow is handled by both, and production is registered again',
	async () => {
		const { client } = instance;
		const trigger = await instance.createTriggerWorkflow('Follow up');
		await client.publish(trigger);
		const production = await instance.registeredUrl();
		expect(production).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/hooks\//);
		await client.listenForTestEvent(trigger, '8x8 Voice Trigger');
		expect(await instance.registeredUrl()).toContain('/trying/');

		expect(await instance.deliver('session-1')).toBe(200);
		const executions = await client.waitForExecutions(trigger, 2);
		expect(executions.map(({ mode }) => mode).sort()).toEqual(['manual', 'webhook']);
		await instance.untilRegistered(production);
	},
	MINUTE,
);

test(
	'with renamed endpoints, an execution that waits goes on with the key, and with what became of the call',
	async () => {
		await instance.client.publish(
			await instance.createTriggerWorkflow('Hub', { event: 'waitingCalls' }),
		);
		const waits = [await startWait(instance, APPROVES), await startWait(instance, IS_BUSY)];
		expect(await Promise.all(waits.map(async (wait) => await wait.output()))).toMatchObject([
			{ data: { approved: true, reason: 'approved' } },
			{ data: { reason: 'busy' } },
		]);
	},
	MINUTE,
);

test(
	'while a test listens at its renamed endpoint, what becomes of a call still reaches the execution that waits',
	async () => {
		const { client } = instance;
		const trigger = await instance.createTriggerWorkflow('Follow up');
		await client.publish(trigger);
		await client.listenForTestEvent(trigger, '8x8 Voice Trigger');
		expect(await instance.registeredUrl()).toContain('/trying/');
		expect(await (await startWait(instance, IS_BUSY)).output()).toMatchObject({
			data: { reason: 'busy' },
		});
		expect(await client.listExecutions(trigger)).toEqual([]);
		await client.stopListening(trigger);
	},
	MINUTE,
);
