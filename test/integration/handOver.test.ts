import { SUB_ACCOUNT } from '../sandbox/sandboxApi';
import { usePlatform } from './engine/platform';

const platform = usePlatform();

const SUMMARY = {
	namespace: 'VOICE',
	eventType: 'SESSION_SUMMARY',
	payload: {
		sessionId: 'session-1',
		subAccountId: SUB_ACCOUNT,
		sessionStatus: 'COMPLETED',
		details: {},
	},
};

describe('a test that asks for no secret, of a published workflow that does', () => {
	async function listen() {
		const host = await platform.startTrigger({ draft: { options: { verifySecret: false } } });
		await host.publish();
		await host.listen();
		return host;
	}

	test('keeps a forged event to itself', async () => {
		const { executions } = await listen();
		const answer = await platform.deliver('VSS', SUMMARY, { header: 'forged' });
		expect(answer).toMatchObject({ httpStatus: 200 });
		expect(executions).toMatchObject([{ mode: 'test' }]);
	});

	test('hands an authentic event over', async () => {
		const { executions } = await listen();
		await platform.deliver('VSS', SUMMARY);
		expect(executions.map(({ mode }) => mode).sort()).toEqual(['production', 'test']);
	});
});
