import { summary } from '../sandbox/sessionSummary';
import { usePlatform } from './engine/platform';

const platform = usePlatform();

async function deliver(body: unknown, more: object = {}) {
	return await platform.deliver('VSS', body, more);
}

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

	test.each([false, '={{ "false" }}'])(
		'without Ignore Duplicates (%j), a repeated delivery starts two',
		async (ignoreDuplicates) => {
			const host = await platform.startTrigger({ parameters: { options: { ignoreDuplicates } } });
			await host.publish();
			await deliver(summary('session-4'));
			await deliver(summary('session-4'));
			expect(host.executions).toHaveLength(2);
		},
	);

	test('Statuses lets only the chosen ones through', async () => {
		const host = await platform.startTrigger({ parameters: { statuses: ['BUSY', 'NO_ANSWER'] } });
		await host.publish();
		await deliver(summary('session-5', 'COMPLETED'));
		await deliver(summary('session-6', 'NO ANSWER'));
		expect(host.executions).toMatchObject([{ json: { sessionId: 'session-6' } }]);
	});

	test.each(['={{ "busy, NO ANSWER" }}', '={{ ["BUSY", "NO_ANSWER", "ENDED"] }}'])(
		'Statuses may be an expression: %s',
		async (statuses) => {
			const host = await platform.startTrigger({ parameters: { statuses } });
			await host.publish();
			await deliver(summary('session-5', 'COMPLETED'));
			await deliver(summary('session-6', 'NO ANSWER'));
			expect(host.executions).toMatchObject([{ json: { sessionId: 'session-6' } }]);
		},
	);

	test.each(['={{ null }}', '={{ undefined }}', '={{ 7 }}', '={{ ({}) }}', '={{ "" }}'])(
		'Statuses whose expression names none (%s) lose nothing',
		async (statuses) => {
			const host = await platform.startTrigger({ parameters: { statuses } });
			await host.publish();
			expect(await deliver(summary('session-5'))).toMatchObject({ httpStatus: 200 });
			expect(host.executions).toHaveLength(1);
		},
	);

	test.each([false, '={{ "false" }}'])(
		'without Simplify (%j), the body comes out as it came',
		async (simplify) => {
			const host = await platform.startTrigger({ parameters: { simplify } });
			await host.publish();
			await deliver(summary('session-7'));
			expect(host.executions).toEqual([{ mode: 'production', json: summary('session-7') }]);
		},
	);

	test('a body of an unexpected shape comes out, marked, although Statuses are chosen', async () => {
		const host = await platform.startTrigger({ parameters: { statuses: ['BUSY'] } });
		await host.publish();
		await deliver({ surprise: true });
		expect(host.executions).toMatchObject([
			{ json: { unexpectedShape: true, raw: { surprise: true } } },
		]);
	});
});
