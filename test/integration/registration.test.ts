import { usePlatform } from './engine/platform';
import { FOREIGN } from './engine/foreignWebhook';

const platform = usePlatform();

describe('registration', () => {
	test('publishing registers the production URL with a secret', async () => {
		const host = await platform.startTrigger();
		await host.publish();
		expect(await platform.api('GET', 'webhooks')).toMatchObject({
			webhooks: [
				{ type: 'VSS', url: host.productionUrl, enabled: true, httpAuthHeaderAvailable: true },
			],
		});
	});

	test('publishing twice, as n8n does after a failed try, leaves one registration', async () => {
		const host = await platform.startTrigger();
		await host.publish();
		await host.publish();
		expect(await platform.registeredUrl()).toBe(host.productionUrl);
	});

	test('a platform that refuses to register a type again is registered all the same', async () => {
		await platform.control('PUT', 'webhooks/policy', { onExisting: 'refuse' });
		const host = await platform.startTrigger();
		await host.publish();
		await host.publish();
		expect(await platform.registeredUrl()).toBe(host.productionUrl);
	});

	test('unpublishing removes the registration', async () => {
		const host = await platform.startTrigger();
		await host.publish();
		await host.unpublish();
		expect(await platform.registeredUrl()).toBeUndefined();
	});

	test('unpublishing leaves a registration alone that somebody else has made since', async () => {
		const host = await platform.startTrigger();
		await host.publish();
		await platform.api('POST', 'webhooks', FOREIGN);
		await host.unpublish();
		expect(await platform.registeredUrl()).toBe(FOREIGN.url);
	});

	test("another system's registration is not taken, and the error names its host only", async () => {
		await platform.api('POST', 'webhooks', FOREIGN);
		const host = await platform.startTrigger();
		await expect(host.publish()).rejects.toMatchObject({
			message:
				"The session summaries of this sub-account already go to crm.example.com. Unregister that one, use another sub-account, or set the option 'Existing Webhook' to 'Replace'.",
			description:
				'8x8 delivers each type of event of a sub-account to one address only. It may be another n8n or another system, so it was left alone.',
		});
		expect(await platform.registeredUrl()).toBe(FOREIGN.url);
	});

	test("another workflow's registration of the same n8n is not taken", async () => {
		const other = await platform.startTrigger({ webhookId: 'other' });
		await other.publish();
		const host = await platform.startTrigger({ publicUrl: new URL(other.productionUrl).origin });
		await expect(host.publish()).rejects.toMatchObject({
			message: expect.stringMatching(
				/ already go to the workflow 'Test' of this n8n \(http:[/]{2}127\.0\.0\.1:\d+\/workflow\/workflow-\d+\)\. Unpublish it, use /,
			),
			description:
				'8x8 delivers each type of event of a sub-account to one address only. It is in use, so it was left alone.',
		});
		expect(await platform.registeredUrl()).toBe(other.productionUrl);
	});

	test('Replace takes the place of a registration and hands it back at the end', async () => {
		await platform.api('POST', 'webhooks', FOREIGN);
		const host = await platform.startTrigger({
			parameters: { options: { existingWebhook: 'replace' } },
		});
		await host.publish();
		expect(await platform.registeredUrl()).toContain(host.productionUrl);
		await host.unpublish();
		expect(await platform.registeredUrl()).toBe(FOREIGN.url);
	});

	test('a test does not replace a registration whose secret could not be handed back', async () => {
		await platform.api('POST', 'webhooks', { ...FOREIGN, httpAuthHeader: 'their secret' });
		const host = await platform.startTrigger({
			parameters: { options: { existingWebhook: 'replace' } },
		});
		await expect(host.listen()).rejects.toMatchObject({
			message:
				'A test cannot take over the session summaries that go to crm.example.com. Publish the workflow instead, or test with another sub-account.',
			description:
				'They are protected by a secret that 8x8 does not give out, so they could not be handed back after the test.',
		});
		expect(await platform.registeredUrl()).toBe(FOREIGN.url);
	});

	test('a test that cannot take over the events of another workflow of this n8n names that one', async () => {
		const other = await platform.startTrigger({ webhookId: 'other' });
		await other.publish();
		const host = await platform.startTrigger({
			publicUrl: new URL(other.productionUrl).origin,
			parameters: { options: { existingWebhook: 'replace' } },
		});
		await expect(host.listen()).rejects.toThrow(
			/^A test cannot take over the session summaries that go to the workflow 'Test' of this n8n \(http\S+\)\. Unpublish it, or test /,
		);
		expect(await platform.registeredUrl()).toBe(other.productionUrl);
	});

	test('the sub-account in the options is the one that is registered', async () => {
		const host = await platform.startTrigger({
			parameters: { options: { subAccountId: 'sandbox_second' } },
		});
		await host.publish();
		expect(await platform.registeredUrl()).toBeUndefined();
		expect(await platform.control('GET', 'webhooks')).toMatchObject([
			{ subAccountId: 'sandbox_second', url: host.productionUrl },
		]);
	});

	test('an API key that is refused is an error and not a silence', async () => {
		const host = await platform.startTrigger({
			credential: { ...platform.credential, apiKey: 'wrong' },
		});
		await expect(host.publish()).rejects.toThrow('8x8 did not accept the API key');
	});

	test.each([
		['http://localhost:5678', '8x8 cannot reach this n8n: its address is http://localhost:5678'],
		[
			'http://192.168.1.20:5678',
			'8x8 cannot reach this n8n: its address is http://192.168.1.20:5678',
		],
		['http://n8n.example.com', '8x8 needs an https address to deliver to, and this n8n has'],
	])(
		'%s is refused in clear words when the platform is not on this machine',
		async (publicUrl, message) => {
			const host = await platform.startTrigger({
				publicUrl,
				credential: { ...platform.credential, baseUrl: 'https://voice.invalid' },
			});
			await expect(host.publish()).rejects.toThrow(message);
		},
	);
});
