import { SUB_ACCOUNT } from '../sandbox/sandboxApi';
import { usePlatform } from './engine/platform';

const platform = usePlatform();

function summary(sessionId = 'session-1', sessionStatus = 'COMPLETED') {
	return {
		namespace: 'VOICE',
		eventType: 'SESSION_SUMMARY',
		payload: { sessionId, subAccountId: SUB_ACCOUNT, sessionStatus, details: {} },
	};
}

async function deliver(body: unknown, more: object = {}) {
	return await platform.deliver('VSS', body, more);
}

const FOREIGN = { type: 'VSS', url: 'https://crm.example.com/hooks/voice' };

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
		});
		expect(await platform.registeredUrl()).toBe(FOREIGN.url);
	});

	test("another workflow's registration of the same n8n is not taken", async () => {
		const other = await platform.startTrigger({ webhookId: 'other' });
		await other.publish();
		const host = await platform.startTrigger({ publicUrl: new URL(other.productionUrl).origin });
		await expect(host.publish()).rejects.toThrow(
			/ already go to the workflow 'Test' of this n8n \(http:[/]{2}127\.0\.0\.1:\d+\/workflow\/workflow-\d+\)\. Unpublish it, use /,
		);
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
		await expect(host.listen()).rejects.toThrow('A test cannot take over');
		expect(await platform.registeredUrl()).toBe(FOREIGN.url);
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

describe('test listening', () => {
	test('a test registers the test URL and removes it afterwards', async () => {
		const host = await platform.startTrigger();
		await host.listen();
		expect(await platform.registeredUrl()).toBe(`${host.testUrl}?listensForTest=true`);
		await host.stopListening();
		expect(await platform.registeredUrl()).toBeUndefined();
	});

	test('after a test of a published workflow, production is registered again', async () => {
		const host = await platform.startTrigger();
		await host.publish();
		await host.listen();
		expect(await platform.registeredUrl()).toContain(`${host.testUrl}?`);
		await host.stopListening();
		expect(await platform.registeredUrl()).toBe(host.productionUrl);
	});

	test('listening twice without an end in between leaves production registered afterwards', async () => {
		const host = await platform.startTrigger();
		await host.publish();
		await host.listen();
		await host.listen();
		await host.stopListening();
		expect(await platform.registeredUrl()).toBe(host.productionUrl);
	});

	test('what Replace displaced is handed back even after a test', async () => {
		await platform.api('POST', 'webhooks', FOREIGN);
		const host = await platform.startTrigger({
			parameters: { options: { existingWebhook: 'replace' } },
		});
		await host.publish();
		await host.listen();
		await host.stopListening();
		await host.unpublish();
		expect(await platform.registeredUrl()).toBe(FOREIGN.url);
	});

	test('a test that displaced another system is not handed over to an unpublished workflow', async () => {
		await platform.api('POST', 'webhooks', FOREIGN);
		const host = await platform.startTrigger({
			parameters: { options: { existingWebhook: 'replace' } },
		});
		await host.listen();
		expect(await deliver(summary())).toMatchObject({ httpStatus: 200 });
		expect(host.executions).toMatchObject([{ mode: 'test' }]);
	});

	test('an event that arrives during a test reaches production as well', async () => {
		const host = await platform.startTrigger();
		await host.publish();
		await host.listen();
		expect(await deliver(summary())).toMatchObject({ httpStatus: 200 });
		expect(host.executions.map(({ mode }) => mode).sort()).toEqual(['production', 'test']);
	});

	test('an event that production could not take during a test is asked for again', async () => {
		const host = await platform.startTrigger();
		await host.publish();
		await host.listen();
		host.productionIsDown = true;
		expect(await deliver(summary())).toMatchObject({ httpStatus: 503 });
		expect(host.executions).toMatchObject([{ mode: 'test' }]);
	});

	test('unpublishing during a test leaves no registration behind', async () => {
		const host = await platform.startTrigger();
		await host.publish();
		await host.listen();
		await host.unpublish();
		await host.stopListening();
		expect(await platform.registeredUrl()).toBeUndefined();
	});

	test('publishing over a test URL that a crash left behind registers production', async () => {
		const host = await platform.startTrigger();
		await host.listen();
		await host.publish();
		await host.unpublish();
		expect(await platform.registeredUrl()).toBeUndefined();
	});
});

describe('deliveries', () => {
	test('a genuine delivery starts one execution with the simplified summary', async () => {
		const host = await platform.startTrigger();
		await host.publish();
		expect(await deliver(summary())).toMatchObject({ httpStatus: 200 });
		expect(host.executions).toMatchObject([
			{
				mode: 'production',
				json: { event: 'sessionSummary', sessionId: 'session-1', outcome: 'answered' },
			},
		]);
	});

	test('the secret is found whatever the name of its header', async () => {
		const host = await platform.startTrigger();
		await host.publish();
		await platform.control('PUT', 'deliveries/header', { name: 'X-Anything' });
		expect(await deliver(summary())).toMatchObject({ httpStatus: 200 });
	});

	test('a wrong secret is answered with 401 and starts nothing', async () => {
		const host = await platform.startTrigger();
		await host.publish();
		expect(await deliver(summary(), { header: 'wrong' })).toMatchObject({ httpStatus: 401 });
		expect(host.executions).toEqual([]);
	});

	test('without Verify Secret, a delivery without a secret is taken', async () => {
		const host = await platform.startTrigger({ parameters: { options: { verifySecret: false } } });
		await host.publish();
		expect(await deliver(summary(), { header: 'wrong' })).toMatchObject({ httpStatus: 200 });
	});

	test('a repeated delivery starts one execution', async () => {
		const host = await platform.startTrigger();
		await host.publish();
		await deliver(summary('session-2'));
		expect(await deliver(summary('session-2'))).toMatchObject({ httpStatus: 200 });
		expect(host.executions).toHaveLength(1);
	});

	test('two copies that arrive at once start one execution', async () => {
		const host = await platform.startTrigger();
		await host.publish();
		await Promise.all([deliver(summary('session-3')), deliver(summary('session-3'))]);
		expect(host.executions).toHaveLength(1);
	});

	test('without Ignore Duplicates, a repeated delivery starts two', async () => {
		const host = await platform.startTrigger({
			parameters: { options: { ignoreDuplicates: false } },
		});
		await host.publish();
		await deliver(summary('session-4'));
		await deliver(summary('session-4'));
		expect(host.executions).toHaveLength(2);
	});

	test('Statuses lets only the chosen ones through', async () => {
		const host = await platform.startTrigger({ parameters: { statuses: ['BUSY', 'NO_ANSWER'] } });
		await host.publish();
		await deliver(summary('session-5', 'COMPLETED'));
		await deliver(summary('session-6', 'NO ANSWER'));
		expect(host.executions).toMatchObject([{ json: { sessionId: 'session-6' } }]);
	});

	test('without Simplify, the body comes out as it came', async () => {
		const host = await platform.startTrigger({ parameters: { simplify: false } });
		await host.publish();
		await deliver(summary('session-7'));
		expect(host.executions).toEqual([{ mode: 'production', json: summary('session-7') }]);
	});

	test('a body of an unexpected shape comes out, marked, although Statuses are chosen', async () => {
		const host = await platform.startTrigger({ parameters: { statuses: ['BUSY'] } });
		await host.publish();
		await deliver({ surprise: true });
		expect(host.executions).toMatchObject([
			{ json: { unexpectedShape: true, raw: { surprise: true } } },
		]);
	});
});
