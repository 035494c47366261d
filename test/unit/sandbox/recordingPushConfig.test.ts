import { useSandbox } from './useSandbox';

const client = useSandbox();

const CONFIG_PATH = 'sandbox_main/recording-push-config';
const CONFIG = {
	protocol: 'SFTP',
	host: 'files.test',
	port: 2222,
	username: 'recorder',
	path: '/calls',
};
const ANSWERED = {
	...CONFIG,
	subAccountId: 'sandbox_main',
	passwordSet: true,
	statusCode: 0,
	statusMessage: 'ok',
};

test('a config is answered without its password', async () => {
	const expected = { status: 200, body: ANSWERED };
	expect(await client.api('POST', CONFIG_PATH, { ...CONFIG, password: 'a-secret' })).toEqual(
		expected,
	);
	expect(await client.api('GET', CONFIG_PATH)).toEqual(expected);
});

test('port and password are optional', async () => {
	const { body } = await client.api('POST', CONFIG_PATH, { ...CONFIG, port: null });
	expect(body).toEqual({ ...ANSWERED, port: undefined, passwordSet: false });
});

test('a config that is deleted is gone', async () => {
	const expected = { status: 200, body: { ...ANSWERED, delete: true, passwordSet: false } };
	await client.api('POST', CONFIG_PATH, CONFIG);
	expect(await client.api('DELETE', CONFIG_PATH)).toEqual(expected);
	expect((await client.api('GET', CONFIG_PATH)).status).toBe(404);
});

test.each(['GET', 'DELETE'])('%s without a config is 404', async (method) => {
	const body = { statusCode: 404, statusMessage: 'Resource not found' };
	expect(await client.api(method, CONFIG_PATH)).toEqual({ status: 404, body });
});

test('each sub-account has its own', async () => {
	await client.api('POST', CONFIG_PATH, CONFIG);
	expect((await client.api('GET', 'sandbox_second/recording-push-config')).status).toBe(404);
});

test.each<[object, string]>([
	[{ protocol: 'FTP' }, 'protocol should be one of: S3,SFTP'],
	[{ host: '' }, 'host should be a text that is not empty'],
	[{ port: 0 }, 'port should be an integer from 1 to 65535'],
	[{ port: '22' }, 'port should be an integer from 1 to 65535'],
	[{ username: undefined }, 'username should be a text that is not empty'],
	[{ password: 7 }, 'password should be a text that is not empty'],
	[{ path: null }, 'path should be a text that is not empty'],
])('%j is refused', async (more, problem) => {
	const expected = {
		status: 422,
		body: {
			errorId: expect.any(String),
			statusCode: '1001',
			statusMessage: `Invalid param: ${problem}`,
			timestamp: expect.any(String),
		},
	};
	expect(await client.api('POST', CONFIG_PATH, { ...CONFIG, ...more })).toEqual(expected);
});
