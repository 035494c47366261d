import { summary } from '../sandbox/sessionSummary';
import { usePlatform } from './engine/platform';
import type { TriggerHostOptions } from './engine/triggerHost';

const platform = usePlatform();

const RENAMED = { webhook: 'hooks', webhookTest: 'trying', webhookWaiting: 'later' };

describe.each<[string, Partial<TriggerHostOptions>]>([
	['renamed endpoints', { endpoints: RENAMED }],
	['test URLs with another origin', { hasOwnEditorOrigin: true }],
	['both', { endpoints: RENAMED, hasOwnEditorOrigin: true }],
	['an n8n below a path', { publicUrl: 'https://n8n.example.com/below/a/path' }],
])('with %s', (_what, options) => {
	test("a test of a published workflow takes production's place and gives it back", async () => {
		const host = await platform.startTrigger(options);
		await host.publish();
		await host.listen();
		expect(await platform.registeredUrl()).toContain(`${host.testUrl}?`);
		await host.stopListening();
		expect(await platform.registeredUrl()).toBe(host.productionUrl);
	});

	test('publishing ends what a crash has left of a test', async () => {
		const host = await platform.startTrigger(options);
		await host.listen();
		await host.publish();
		expect(await platform.registeredUrl()).toBe(host.productionUrl);
	});

	test('unpublishing during a test ends both', async () => {
		const host = await platform.startTrigger(options);
		await host.publish();
		await host.listen();
		await host.unpublish();
		expect(await platform.registeredUrl()).toBeUndefined();
	});

	test('the end of a test leaves alone what was published in the meantime', async () => {
		const host = await platform.startTrigger(options);
		await host.listen();
		await host.publish();
		await host.stopListening();
		expect(await platform.registeredUrl()).toBe(host.productionUrl);
	});
});

test.each<[string, Partial<TriggerHostOptions>]>([
	['renamed endpoints', { endpoints: RENAMED }],
	['test URLs with another origin', { hasOwnEditorOrigin: true }],
])('with %s, an event during a test reaches production as well', async (_what, options) => {
	const host = await platform.startTrigger(options);
	await host.publish();
	await host.listen();
	await platform.deliver('VSS', summary('session-1'));
	expect(host.executions.map(({ mode }) => mode).sort()).toEqual(['production', 'test']);
});

test('publishing with an endpoint that has another name now takes the place of the old address', async () => {
	const before = await platform.startTrigger({ publicUrl: 'https://n8n.example.com' });
	await before.publish();
	const after = await platform.startTrigger({
		publicUrl: 'https://n8n.example.com',
		endpoints: RENAMED,
	});
	await after.publish();
	expect(await platform.registeredUrl()).toBe(after.productionUrl);
	await after.unpublish();
	expect(await platform.registeredUrl()).toBeUndefined();
});

test('the same workflow in another n8n is somebody else', async () => {
	const live = await platform.startTrigger({ publicUrl: 'https://n8n.example.com' });
	await live.publish();
	const staging = await platform.startTrigger({ publicUrl: 'https://staging.example.com' });
	await expect(staging.listen()).rejects.toThrow('already go to n8n.example.com');
	await expect(staging.publish()).rejects.toThrow('already go to n8n.example.com');
	await staging.unpublish();
	expect(await platform.registeredUrl()).toBe(live.productionUrl);
});

describe('where a workflow of the same n8n has the events, and it is not known which', () => {
	const BASE = 'https://n8n.example.com';
	const refusal = async (url: string) => {
		await platform.api('POST', 'webhooks', { type: 'VSS', url, enabled: true });
		const host = await platform.startTrigger({ publicUrl: BASE });
		const error: unknown = await host.publish().catch((thrown: unknown) => thrown);
		return error instanceof Error ? error.message : '';
	};

	test('the refusal tells which Webhook URL to look for', async () => {
		expect(await refusal(`${BASE}/webhook/7f3a/webhook`)).toContain(
			`already go to another workflow of this n8n: the one whose 8x8 Voice Trigger shows ${BASE}/webhook/7f3a/webhook under Webhook URLs. Unpublish it,`,
		);
	});

	test('the refusal leads to the workflow where its address names it', async () => {
		expect(await refusal(`${BASE}/webhook/wf4711/8x8%20voice%20trigger/webhook`)).toContain(
			`already go to another workflow of this n8n (${BASE}/workflow/wf4711). Unpublish it,`,
		);
	});
});
