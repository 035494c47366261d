import { summary } from '../sandbox/sessionSummary';
import { usePlatform } from './engine/platform';
import type { TriggerHost } from './engine/triggerHost';

const ALLOWED = '203.0.113.7';
const OTHER = '198.51.100.1';

const platform = usePlatform();

/** This test is the proxy before it, so it can deliver from any address. */
async function startTrigger(allowedIps: string, trustsProxy = true): Promise<TriggerHost> {
	return await platform.startTrigger({ parameters: { options: { allowedIps } }, trustsProxy });
}

async function deliver(url: string, from: string, headers: Record<string, string> = {}) {
	const { status } = await fetch(url, {
		method: 'POST',
		headers: {
			'Content-Type': 'application/json',
			'X-Forwarded-For': from,
			Authorization: platform.secretOf('VSS') ?? '',
			...headers,
		},
		body: JSON.stringify(summary()),
	});
	return status;
}

test('without Allowed IPs, every address may deliver', async () => {
	const { productionUrl, executions } = await published('');
	expect(await deliver(productionUrl, OTHER)).toBe(200);
	expect(executions).toHaveLength(1);
});

test('an address in Allowed IPs may deliver', async () => {
	const { productionUrl, executions } = await published(`2001:db8::/32, ${ALLOWED}`);
	expect(await deliver(productionUrl, ALLOWED)).toBe(200);
	expect(executions).toHaveLength(1);
});

test('any other address is answered with 403 and starts nothing, although it knows the secret', async () => {
	const { productionUrl, executions } = await published(ALLOWED);
	expect(await deliver(productionUrl, OTHER)).toBe(403);
	expect(executions).toEqual([]);
});

test('the address is looked at before the secret', async () => {
	const { productionUrl } = await published(ALLOWED);
	expect(await deliver(productionUrl, OTHER, { Authorization: 'wrong' })).toBe(403);
});

test('an address in Allowed IPs needs the secret all the same', async () => {
	const { productionUrl } = await published(ALLOWED);
	expect(await deliver(productionUrl, ALLOWED, { Authorization: 'wrong' })).toBe(401);
});

test('where n8n trusts no proxy, the address that a sender claims is ignored', async () => {
	const { productionUrl, executions } = await published(ALLOWED, { trustsProxy: false });
	expect(await deliver(productionUrl, ALLOWED)).toBe(403);
	expect(executions).toEqual([]);
});

test('a list with a mistake is refused when publishing, and the error names the field, the entry and the remedy', async () => {
	const trigger = await startTrigger(`${ALLOWED}, 8x8.com`);
	await expect(trigger.publish()).rejects.toMatchObject({
		message: expect.stringContaining(
			"'Allowed IPs' has an entry that is no IP address: '8x8.com'. Write addresses like",
		),
		description:
			"To let every address deliver, remove the option 'Allowed IPs'. Then publish again.",
	});
	expect(platform.secretOf('VSS')).toBeUndefined();
});

test('a list with a mistake that came into a published workflow lets nobody in', async () => {
	const parameters = { options: { allowedIps: '' } };
	const host = await platform.startTrigger({ parameters, trustsProxy: true });
	await host.publish();
	parameters.options.allowedIps = `${ALLOWED}, 8x8.com`;
	expect(await deliver(host.productionUrl, ALLOWED)).toBe(403);
	expect(host.executions).toEqual([]);
});

describe('an event that a test hands over to the published workflow', () => {
	test('is let in, although it comes from this n8n and not from an allowed address', async () => {
		const trigger = await published(ALLOWED);
		await trigger.listen();
		expect(await deliver(await registeredUrl(), ALLOWED)).toBe(200);
		expect(trigger.executions.map(({ mode }) => mode).sort()).toEqual(['production', 'test']);
	});

	test('cannot be made with the secret that 8x8 knows', async () => {
		const trigger = await published(ALLOWED);
		const seal = { 'X-8x8-Voice-Hand-Over': platform.secretOf('VSS') ?? '' };
		expect(await deliver(trigger.productionUrl, OTHER, seal)).toBe(403);
	});
});

async function published(
	allowedIps: string,
	{ trustsProxy } = { trustsProxy: true },
): Promise<TriggerHost> {
	const trigger = await startTrigger(allowedIps, trustsProxy);
	await trigger.publish();
	return trigger;
}

async function registeredUrl(): Promise<string> {
	const [webhook] = (await platform.control('GET', 'webhooks')) as Array<{ url: string }>;
	return webhook?.url ?? '';
}
