import { useSandbox } from './useSandbox';

const client = useSandbox();

const WEBHOOK_URL = 'https://receiver.test/voice';
function register(body: unknown) {
	return client.api('POST', 'sandbox_main/webhooks', body);
}
function list() {
	return client.api('GET', 'sandbox_main/webhooks');
}

function listOf(...webhooks: object[]) {
	const count = webhooks.length;
	const body = {
		subAccountId: 'sandbox_main',
		count,
		webhooks,
		statusCode: 0,
		statusMessage: 'ok',
	};
	return { status: 200, body };
}

test('a new sub-account has no webhooks', async () => {
	expect(await list()).toEqual(listOf());
});

test('a registration is listed without its secret', async () => {
	const expected = listOf({
		type: 'VSS',
		url: WEBHOOK_URL,
		enabled: true,
		httpAuthHeaderAvailable: true,
	});
	expect(await register({ type: 'VSS', url: WEBHOOK_URL, httpAuthHeader: 'a-secret' })).toEqual(
		expected,
	);
	expect(await list()).toEqual(expected);
});

test.each([
	[{ enabled: false }, false],
	[{ active: false }, false],
	[{ enabled: true, active: false }, true],
	[{ enabled: null, httpAuthHeader: null }, true],
])('%j is understood', async (more, enabled) => {
	const expected = listOf({
		type: 'VCA',
		url: WEBHOOK_URL,
		enabled,
		httpAuthHeaderAvailable: false,
	});
	expect(await register({ type: 'VCA', url: WEBHOOK_URL, ...more })).toEqual(expected);
});

test('a second registration of a type takes the place of the first', async () => {
	const expected = listOf({
		type: 'VSS',
		url: `${WEBHOOK_URL}/2`,
		enabled: true,
		httpAuthHeaderAvailable: false,
	});
	await register({ type: 'VSS', url: WEBHOOK_URL, httpAuthHeader: 'a-secret' });
	expect(await register({ type: 'VSS', url: `${WEBHOOK_URL}/2` })).toEqual(expected);
});

test('a second registration of a type is refused where the policy says so', async () => {
	await client.control('PUT', 'webhooks/policy', { onExisting: 'refuse' });
	const answers = [
		await register({ type: 'VSS', url: WEBHOOK_URL }),
		await register({ type: 'VSS', url: WEBHOOK_URL }),
	];
	expect(answers.map(({ status }) => status)).toEqual([200, 422]);
});

test.each<[unknown, string]>([
	[{ url: WEBHOOK_URL }, 'Invalid param: type should be one of: VSS,VCS,VCA,VRU,VNU'],
	[{ type: 'XYZ', url: WEBHOOK_URL }, 'Invalid param: type should be one of: VSS,VCS,VCA,VRU,VNU'],
	[{ type: 'VSS' }, 'Invalid param: url should be an http or https URL'],
	[{ type: 'VSS', url: 'ftp://a.test' }, 'Invalid param: url should be an http or https URL'],
	[
		{ type: 'VSS', url: WEBHOOK_URL, httpAuthHeader: 7 },
		'Invalid param: httpAuthHeader should be a string',
	],
	[{ type: 'VSS', url: WEBHOOK_URL, enabled: 'yes' }, 'Invalid param: enabled should be a boolean'],
	[[], 'Invalid JSON request body'],
	['{"type":', 'Invalid JSON request body'],
])('%j is refused with 422', async (body, statusMessage) => {
	const expected = {
		status: 422,
		body: {
			errorId: expect.any(String),
			statusCode: '1001',
			statusMessage,
			timestamp: expect.any(String),
		},
	};
	expect(await register(body)).toEqual(expected);
});

test('a deleted registration is answered and gone', async () => {
	const expected = {
		status: 200,
		body: {
			subAccountId: 'sandbox_main',
			type: 'VSS',
			url: WEBHOOK_URL,
			enabled: true,
			httpAuthHeaderAvailable: true,
			statusCode: 0,
			statusMessage: 'deleted',
		},
	};
	await register({ type: 'VSS', url: WEBHOOK_URL, httpAuthHeader: 'a-secret' });
	expect(await client.api('DELETE', 'sandbox_main/webhooks/VSS')).toEqual(expected);
	expect(await list()).toEqual(listOf());
});

test.each(['VNU', 'VSS', 'XYZ'])(
	'%s cannot be deleted: refused, unregistered or unknown',
	async (type) => {
		await register({ type: 'VNU', url: WEBHOOK_URL });
		expect((await client.api('DELETE', `sandbox_main/webhooks/${type}`)).status).toBe(404);
	},
);

test('all registrations of all sub-accounts are seen from inside, without secrets', async () => {
	const expected = [
		{
			subAccountId: 'sandbox_main',
			type: 'VSS',
			url: WEBHOOK_URL,
			enabled: true,
			httpAuthHeaderAvailable: true,
		},
		{
			subAccountId: 'sandbox_second',
			type: 'VCS',
			url: WEBHOOK_URL,
			enabled: true,
			httpAuthHeaderAvailable: false,
		},
	];
	await register({ type: 'VSS', url: WEBHOOK_URL, httpAuthHeader: 'a-secret' });
	await client.api('POST', 'sandbox_second/webhooks', { type: 'VCS', url: WEBHOOK_URL });
	expect((await client.control('GET', 'webhooks')).body).toEqual(expected);
});
