import { usePlatform } from './engine/platform';
import { runVoiceNode } from './engine/runVoiceNode';
import type { VoiceCredential } from './engine/instance';

const platform = usePlatform();

const CURRENT = 'https://voice.8x8.com';
const OLDER = 'https://voice.wavecell.com';

/** Runs an operation of a credential for the real platform, whose two hosts the sandbox stands in for. */
async function run(
	operation: string,
	more: object = {},
	credential: Partial<VoiceCredential> = {},
) {
	const { outputs, error } = await runVoiceNode({
		credential: { ...platform.credential, baseUrl: CURRENT, ...credential },
		parameters: { resource: 'logExport', operation, returnAll: true, ...more },
		items: [{}],
		standIns: { [CURRENT]: platform.credential.baseUrl, [OLDER]: platform.olderUrl },
	});
	return { items: (outputs[0] ?? []).map(({ json }) => json), error };
}

/** How often log exports were asked for. */
async function countOfRequests(): Promise<number> {
	const requests = (await platform.control('GET', 'requests')) as Array<{ path: string }>;
	return requests.filter(({ path }) => path.includes('/messages/exports')).length;
}

describe('where the current host has no log exports', () => {
	beforeEach(async () => {
		await platform.control('PUT', 'behaviour', { follows: 'guides' });
	});

	test('download gets its rows from the older host', async () => {
		await platform.call('+12025550100');
		const { items, error } = await run('download');
		expect(error).toBeUndefined();
		expect(items).toHaveLength(1);
	});

	test('create, get and cancel go to the older host', async () => {
		const { jobId } = (await run('create')).items[0] ?? {};
		const got = await run('get', { jobId });
		expect(got.items).toMatchObject([{ jobId, status: expect.any(String) }]);
		const cancelled = await run('cancel', { jobId });
		expect(cancelled.items).toEqual([{ jobId, cancelled: true }]);
	});

	test('a job that neither host knows is told as the current host tells it', async () => {
		const { error } = await run('get', { jobId: 'none' });
		expect(error?.message).toBe("'Job ID' is no log export of this sub-account");
		expect(await countOfRequests()).toBe(2);
	});

	test('when the older host fails, the error is that of the current one', async () => {
		const status = { kind: 'status', path: '/messages/exports' };
		await platform.control('POST', 'faults', { ...status, status: 404, times: 1 });
		await platform.control('POST', 'faults', { ...status, status: 401, times: 1 });
		const { error } = await run('create');
		expect(error?.message).toMatch(/^8x8 does not know the sub-account/);
		expect(await countOfRequests()).toBe(2);
	});

	test.each<[string, Partial<VoiceCredential>]>([
		['Allowed Domains leave it out', { allowedDomains: 'voice.8x8.com' }],
		['no domain is allowed', { allowedHttpRequestDomains: 'none' }],
		['the Base URL is of another host', { baseUrl: '' }],
	])('the older host is not asked when %s', async (_when, changes) => {
		const credential = { allowedHttpRequestDomains: 'domains', ...changes };
		const baseUrl = changes.baseUrl === '' ? platform.credential.baseUrl : CURRENT;
		const { error } = await run('create', {}, { ...credential, baseUrl });
		expect(error).toMatchObject({ context: { statusCode: expect.anything() } });
		expect(await countOfRequests()).toBe(1);
	});
});

test('where the current host has them, the older one is not asked', async () => {
	await run('create');
	expect(await countOfRequests()).toBe(1);
});

test('a refusal of another kind is not tried elsewhere', async () => {
	await platform.control('POST', 'faults', { kind: 'status', status: 403 });
	const { error } = await run('create');
	expect(error?.message).toMatch(/^This API key may not use/);
	expect(await countOfRequests()).toBe(1);
});
