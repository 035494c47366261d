import { summary } from '../sandbox/sessionSummary';
import { FOREIGN } from './engine/foreignWebhook';
import { usePlatform } from './engine/platform';

const platform = usePlatform();

async function deliver(body: unknown, more: object = {}) {
	return await platform.deliver('VSS', body, more);
}

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

	test('what Replace displaced is handed back on a platform that takes no second address', async () => {
		await platform.control('PUT', 'webhooks/policy', { onExisting: 'refuse' });
		await platform.api('POST', 'webhooks', FOREIGN);
		const host = await platform.startTrigger({
			parameters: { options: { existingWebhook: 'replace' } },
		});
		await host.publish();
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
