import { usePlatform } from './engine/platform';
import { runVoiceNode } from './engine/runVoiceNode';

const platform = usePlatform();

async function run(operation: string, more: object = {}) {
	const parameters = { resource: 'recordingDestination', operation, ...more } as never;
	const result = await runVoiceNode({
		credential: platform.credential,
		parameters,
		items: [{}],
	});
	return { ...result, items: (result.outputs[0] ?? []).map(({ json }) => json) };
}

const SFTP = {
	protocol: 'SFTP',
	host: 'sftp.example.com',
	port: 2222,
	username: 'recordings',
	password: 'a-secret-word',
	path: '/voice',
};

const TOLD = {
	subAccountId: 'sandbox_main',
	protocol: 'SFTP',
	host: 'sftp.example.com',
	port: 2222,
	username: 'recordings',
	passwordSet: true,
	path: '/voice',
};

test('what is set is what get gives back, but for the password', async () => {
	const answered = await run('set', SFTP);
	expect(answered.items).toEqual([TOLD]);
	const found = await run('get');
	expect(found.items).toEqual([TOLD]);
	expect(JSON.stringify([answered.run.data.resultData, found])).not.toContain('a-secret-word');
});

test('a password that the platform gives out all the same stays inside', async () => {
	await platform.control('POST', 'faults', {
		kind: 'status',
		status: 200,
		path: '/recording-push-config',
		body: { ...TOLD, password: 'a-secret-word' },
	});
	expect((await run('get')).items).toEqual([TOLD]);
});

test('S3 has a port of its own that need not be set', async () => {
	const { username, password, path } = SFTP;
	const s3 = { protocol: 'S3', host: 'ap-southeast-1', username, password, path };
	const { items } = await run('set', s3);
	expect(items).toMatchObject([{ protocol: 'S3', host: 'ap-southeast-1', port: 443 }]);
});

test('after delete there is none', async () => {
	await run('set', SFTP);
	expect((await run('delete')).items).toEqual([{ deleted: true }]);
	const { error } = await run('get');
	expect(error).toMatchObject({ message: 'No recording destination is set' });
});

test('the sub-account in the options is the one that is set', async () => {
	await run('set', { ...SFTP, options: { subAccountId: 'sandbox_second' } });
	const { error } = await run('get');
	expect(error).toMatchObject({ message: 'No recording destination is set' });
});

test.each([
	[{ host: 'https://sftp.example.com/voice' }, "'Host' is not the name of a server"],
	[{ port: 70_000 }, "'Port' is not the number of a port"],
	[{ password: '={{ "" }}' }, "'Password' is missing"],
	[{ password: '={{ null }}' }, "'Password' is missing"],
	[{ username: '={{ null }}' }, "'Username' is missing"],
])('%j is refused before anything is sent', async (wrong, message) => {
	const { error } = await run('set', { ...SFTP, ...wrong });
	expect(error).toMatchObject({ message });
	expect(JSON.stringify(error)).not.toContain('a-secret-word');
	expect(await platform.control('GET', 'requests')).toEqual([]);
});

test('an error keeps what was filled in, but for the password', async () => {
	const { error } = await run('set', { ...SFTP, port: 70_000 });
	const filledIn = (error?.node as { parameters?: object } | undefined)?.parameters;
	expect(filledIn).toMatchObject({ host: 'sftp.example.com', username: 'recordings' });
	expect(filledIn).not.toHaveProperty('password');
});
