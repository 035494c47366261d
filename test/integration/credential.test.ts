import { CredentialTestContext } from 'n8n-core';
import type { ICredentialTestFunctions } from 'n8n-workflow';

import { createAdditionalData, LoadedNodeTypes, type VoiceCredential } from './engine/instance';
import { usePlatform } from './engine/platform';

const platform = usePlatform();

/** Tests a credential as its dialog does. */
async function testCredential(changes: Partial<VoiceCredential>) {
	const data = { ...platform.credential, ...changes };
	const context = new CredentialTestContext(createAdditionalData(data));
	const { credentialTest } =
		new LoadedNodeTypes().getByNameAndVersion('eightByEightVoice').methods ?? {};
	return await credentialTest?.testVoiceApiCredential?.call(context as ICredentialTestFunctions, {
		id: '1',
		name: 'Sandbox',
		type: 'eightByEightVoiceApi',
		data: { ...data },
	});
}

test('a good credential passes, with or without a slash at the end of its Base URL', async () => {
	const passed = { status: 'OK', message: 'Connection successful!' };
	expect(await testCredential({})).toEqual(passed);
	const { baseUrl } = platform.credential;
	expect(await testCredential({ baseUrl: `${baseUrl}/` })).toEqual(passed);
});

test.each([
	['a wrong key', { apiKey: 'wrong' }, '8x8 did not accept the API Key'],
	[
		"another account's sub-account",
		{ subAccountId: 'sandbox_other' },
		"This API Key may not use the sub-account 'sandbox_other'",
	],
	[
		'a sub-account that does not exist',
		{ subAccountId: 'nobody_knows' },
		"8x8 does not know the sub-account 'nobody_knows'",
	],
	[
		'a host that does not answer',
		{ baseUrl: 'http://127.0.0.1:9' },
		'Nothing answers at 127.0.0.1:9',
	],
	[
		'a host that does not exist',
		{ baseUrl: 'https://voice.invalid' },
		'Nothing answers at voice.invalid',
	],
	[
		'http to a host elsewhere',
		{ baseUrl: 'http://voice.example.com' },
		"must start with 'https://'",
	],
	['a Base URL that is none', { baseUrl: 'voice' }, 'is not a web address'],
])('%s is told in its own words', async (_, changes, words) => {
	expect(await testCredential(changes)).toEqual({
		status: 'Error',
		message: expect.stringContaining(words),
	});
});

test('a platform in trouble is told by its status', async () => {
	await platform.control('POST', 'faults', { kind: 'status', status: 503 });
	expect(await testCredential({})).toEqual({
		status: 'Error',
		message: expect.stringContaining('HTTP 503'),
	});
});

test('no message holds the key', async () => {
	const { message } = (await testCredential({ apiKey: 'my-secret-key' })) ?? {};
	expect(message).not.toContain('my-secret-key');
});
