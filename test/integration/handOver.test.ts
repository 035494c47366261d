import { summary } from '../sandbox/sessionSummary';
import { usePlatform } from './engine/platform';

const platform = usePlatform();

describe('a test that asks for no secret, of a published workflow that does', () => {
	async function listen() {
		const host = await platform.startTrigger({ draft: { options: { verifySecret: false } } });
		await host.publish();
		await host.listen();
		return host;
	}

	test('keeps a forged event to itself', async () => {
		const { executions } = await listen();
		const answer = await platform.deliver('VSS', summary(), { header: 'forged' });
		expect(answer).toMatchObject({ httpStatus: 200 });
		expect(executions).toMatchObject([{ mode: 'test' }]);
	});

	test('hands an authentic event over', async () => {
		const { executions } = await listen();
		await platform.deliver('VSS', summary());
		expect(executions.map(({ mode }) => mode).sort()).toEqual(['production', 'test']);
	});
});
