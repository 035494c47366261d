import type { ICredentialDataDecryptedObject, IHttpRequestOptions } from 'n8n-workflow';

import { EightByEightVoiceApi } from '../../../credentials/EightByEightVoiceApi.credentials';

const { authenticate } = new EightByEightVoiceApi();

async function authenticated(
	credentials: ICredentialDataDecryptedObject,
	options: IHttpRequestOptions,
): Promise<IHttpRequestOptions> {
	if (typeof authenticate !== 'function') throw new Error('authenticate is a function');
	return await authenticate({ apiKey: 'key-4711', ...credentials }, options);
}

const BASE_URL = 'https://voice.8x8.com';

describe('the key goes to the host of the Base URL', () => {
	test.each([
		['a whole URL', BASE_URL, { url: 'https://voice.8x8.com/api/v1/subaccounts/abc/webhooks' }],
		['a path and a base', BASE_URL, { url: '/api/v1', baseURL: 'https://voice.8x8.com' }],
		['a Base URL with a slash', `${BASE_URL}/`, { url: 'https://voice.8x8.com/api' }],
		['the sandbox', 'http://127.0.0.1:8808', { url: 'http://127.0.0.1:8808/api' }],
	])('%s', async (_what, base, options) => {
		const expected = { ...options, headers: { Authorization: 'Bearer key-4711' } };
		expect(await authenticated({ baseUrl: base }, options)).toEqual(expected);
	});

	test('beside the headers that are there', async () => {
		const expected = { Accept: 'text/csv', Authorization: 'Bearer key-4711' };
		const options = { url: `${BASE_URL}/api`, headers: { Accept: 'text/csv' } };
		expect((await authenticated({ baseUrl: BASE_URL }, options)).headers).toEqual(expected);
	});

	test('without a change to the request that was given', async () => {
		const expected = { url: `${BASE_URL}/api`, headers: { Accept: 'text/csv' } };
		const options = structuredClone(expected);
		await authenticated({ baseUrl: BASE_URL }, options);
		expect(options).toEqual(expected);
	});
});

describe('the key goes nowhere else', () => {
	test.each([
		['another host', { url: 'https://attacker.example/api' }],
		['a host that begins the same', { url: 'https://voice.8x8.com.attacker.example/api' }],
		['a name before an @', { url: 'https://voice.8x8.com@attacker.example/api' }],
		['another port', { url: 'https://voice.8x8.com:8443/api' }],
		['http', { url: 'http://voice.8x8.com/api' }],
		['a whole URL over a base', { url: 'https://attacker.example', baseURL: BASE_URL }],
		['two slashes over a base', { url: '//attacker.example/api', baseURL: BASE_URL }],
	])('%s', async (_what, options) => {
		const expected = /sends its API key only to the host in its Base URL/;
		await expect(authenticated({ baseUrl: BASE_URL }, options)).rejects.toThrow(expected);
	});

	test.each([
		['another resource', '/api/v1/subaccounts/abc/callflows'],
		['a path that only ends alike', '/messages/exports'],
		['more than a job', '/api/v1/subaccounts/abc/messages/exports/job-1/files'],
		['a query', '/api/v1/subaccounts/abc/messages/exports?to=x'],
	])('%s of the older host', async (_what, path) => {
		await expect(
			authenticated({ baseUrl: BASE_URL }, { url: `https://voice.wavecell.com${path}` }),
		).rejects.toThrow(/only to the host/);
	});

	test('not even to its own host over http, unless that is this machine', async () => {
		const expected = /must start with 'https:\/\/'/;
		const plain = 'http://voice.8x8.com';
		await expect(authenticated({ baseUrl: plain }, { url: `${plain}/api` })).rejects.toThrow(
			expected,
		);
	});

	test('no error has the key in it', async () => {
		const error: unknown = await authenticated(
			{ baseUrl: BASE_URL },
			{ url: 'https://attacker.example' },
		).catch((thrown: unknown) => thrown);
		expect(error).toBeInstanceOf(Error);
		expect(`${String(error)} ${JSON.stringify(error)}`).not.toContain('key-4711');
	});
});

describe('log exports of the current host may be asked for on the older one', () => {
	const exports = 'https://voice.wavecell.com/api/v1/subaccounts/abc/messages/exports';
	const isTaken = async (credentials: ICredentialDataDecryptedObject, url: string) =>
		await authenticated({ baseUrl: BASE_URL, ...credentials }, { url }).then(
			() => true,
			() => false,
		);

	test.each<[boolean, ICredentialDataDecryptedObject, string]>([
		[true, {}, exports],
		[true, {}, `${exports}/job-1`],
		[true, { allowedHttpRequestDomains: 'all', allowedDomains: 'example.com' }, exports],
		[
			true,
			{
				allowedHttpRequestDomains: 'domains',
				allowedDomains: 'voice.8x8.com, Voice.Wavecell.com.',
			},
			exports,
		],
		[true, { allowedHttpRequestDomains: 'domains', allowedDomains: '*.wavecell.com' }, exports],
		[false, { allowedHttpRequestDomains: 'domains', allowedDomains: 'voice.8x8.com' }, exports],
		[false, { allowedHttpRequestDomains: 'domains', allowedDomains: '' }, exports],
		[false, { allowedHttpRequestDomains: 'domains', allowedDomains: 'wavecell.com' }, exports],
		[false, { allowedHttpRequestDomains: 'none' }, exports],
		[false, { baseUrl: 'https://voice.example.com' }, exports],
		[false, { baseUrl: 'http://127.0.0.1:8808' }, exports],
		[false, {}, exports.replace('https', 'http')],
		[false, {}, exports.replace('.com', '.com:8443')],
		[false, {}, exports.replace('.com', '.com.attacker.example')],
	])('%s for %j %s', async (expected, credentials, url) => {
		expect(await isTaken(credentials, url)).toBe(expected);
	});

	test('not the other way round', async () => {
		const older = { baseUrl: 'https://voice.wavecell.com' };
		const url = exports.replace('voice.wavecell.com', 'voice.8x8.com');
		expect(await isTaken(older, url)).toBe(false);
	});
});
