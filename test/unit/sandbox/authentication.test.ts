import { voiceMessage } from './sandboxClient';
import { useSandbox } from './useSandbox';

const client = useSandbox();

const UNAUTHORIZED = 'Authentication header not found or token invalid';

test('an unknown key is refused with 401', async () => {
	const expected = { status: 401, body: { statusCode: 401, statusMessage: UNAUTHORIZED } };
	expect(await client.api('GET', 'sandbox_main/webhooks', undefined, 'wrong')).toEqual(expected);
});

test('a request without a key is refused with 401', async () => {
	const url = `${client.sandbox.url}/api/v1/subaccounts/sandbox_main/numbers`;
	expect((await fetch(url)).status).toBe(401);
});

test('the key is looked at before the sub-account', async () => {
	const answer = await client.api('GET', 'nowhere/webhooks', undefined, 'wrong');
	expect(answer.status).toBe(401);
});

test('an unknown sub-account is refused with 404 and named', async () => {
	const expected = {
		status: 404,
		body: { statusCode: 404, statusMessage: 'SubAccount not found by Id : nowhere' },
	};
	expect(await client.api('GET', 'nowhere/speech-profiles')).toEqual(expected);
});

test('a sub-account of another account is refused with 403', async () => {
	const expected = {
		status: 403,
		body: { statusCode: 403, statusMessage: 'Resource not accessible' },
	};
	expect(await client.api('GET', 'sandbox_other/speech-profiles')).toEqual(expected);
});

test('a key opens every sub-account of its account, and another key the others', async () => {
	const answers = await Promise.all([
		client.api('GET', 'sandbox_main/numbers'),
		client.api('GET', 'sandbox_second/numbers'),
		client.api('GET', 'sandbox_other/numbers', undefined, 'sandbox-other-api-key'),
	]);
	expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
});

test.each([
	['sandbox_main', 'wrong', 401, UNAUTHORIZED],
	['nowhere', 'sandbox-api-key', 404, 'SubAccount not found by Id : nowhere'],
	['sandbox_other', 'sandbox-api-key', 404, 'Resource not found'],
])(
	'a callflow for %s with key %s is NOT_CREATED with %i',
	async (subAccountId, key, code, words) => {
		const expected = {
			status: code,
			body: {
				sessionStatus: 'NOT_CREATED',
				callFlowRequestId: expect.any(String),
				statusCode: code,
				statusMessage: words,
			},
		};
		const body = { callflow: voiceMessage() };
		expect(await client.api('POST', `${subAccountId}/callflows`, body, key)).toEqual(expected);
	},
);

test('an unknown resource is 404, but 401 without the key', async () => {
	const answers = await Promise.all([
		client.api('GET', 'sandbox_main/nothing'),
		client.api('GET', 'sandbox_main/nothing', undefined, 'wrong'),
	]);
	expect(answers.map(({ status }) => status)).toEqual([404, 401]);
});

describe('another API key for an account', () => {
	afterEach(async () => await client.reset());

	const changeKey = async () =>
		await client.control('PUT', 'api-key', {
			apiKey: 'sandbox-api-key',
			newApiKey: 'sandbox-new-api-key',
		});
	const statusWith = async (apiKey: string) =>
		(await client.api('GET', 'sandbox_main/numbers', undefined, apiKey)).status;

	test('opens its sub-accounts', async () => {
		expect(await changeKey()).toMatchObject({ status: 200 });
		expect(await statusWith('sandbox-new-api-key')).toBe(200);
	});

	test('closes them to the old one', async () => {
		await changeKey();
		expect(await statusWith('sandbox-api-key')).toBe(401);
	});

	test('is refused for a key that no account has', async () => {
		await changeKey();
		expect(await changeKey()).toMatchObject({ status: 404 });
	});
});
