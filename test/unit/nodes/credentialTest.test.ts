import type { ICredentialDataDecryptedObject, ICredentialTestFunctions } from 'n8n-workflow';

import { testVoiceApiCredential } from '../../../nodes/EightByEightVoice/methods/credentialTest';

const LONGEST_WAIT_MS = 10_000;
const DATA = { apiKey: 'key-4711', subAccountId: 'flower&shop', baseUrl: 'https://voice.8x8.com/' };

// So that nothing is waited for once there is an answer.
beforeEach(() => void jest.useFakeTimers());
afterEach(() => void jest.useRealTimers());

type SendRequest = (options: object) => Promise<unknown>;

/** Tests a credential in an n8n whose requests end like this. */
async function tested(data: ICredentialDataDecryptedObject | undefined, request: SendRequest) {
	const context = { helpers: { request } } as unknown as ICredentialTestFunctions;
	const credential = { id: '1', name: '8x8', type: 'eightByEightVoiceApi' };
	return await testVoiceApiCredential.call(
		context,
		data === undefined ? credential : { ...credential, data },
	);
}

function answering(statusCode: number): SendRequest {
	return async () => ({ statusCode });
}

test('the voices of the sub-account are asked for with the key, which follows no redirect', async () => {
	const asked: object[] = [];
	await tested(DATA, async (options) => {
		asked.push(options);
		return { statusCode: 200 };
	});
	expect(asked).toMatchObject([
		{
			method: 'GET',
			uri: 'https://voice.8x8.com/api/v1/subaccounts/flower%26shop/speech-profiles',
			headers: { Authorization: 'Bearer key-4711' },
			followRedirect: false,
		},
	]);
});

test('a credential without a sub-account is told by the name of that field', async () => {
	const { apiKey, baseUrl } = DATA;
	expect(await tested({ apiKey, baseUrl }, answering(404))).toEqual({
		status: 'Error',
		message:
			"8x8 does not know the sub-account ''. Check the Sub-Account ID, and that the Base URL is that of the Voice API.",
	});
});

test('a credential in which nothing was filled in needs a Base URL first', async () => {
	expect(await tested(undefined, answering(200))).toEqual({
		status: 'Error',
		message: "The Base URL of the credential is not a web address. Use 'https://voice.8x8.com'.",
	});
});

test('a redirect, which is not followed, is no success', async () => {
	expect(await tested(DATA, answering(302))).toEqual({
		status: 'Error',
		message: 'The Base URL answered with HTTP 302. Check it, or try again later.',
	});
});

test('a host that takes the request and says nothing is given up', async () => {
	const result = tested(DATA, async () => await new Promise(() => undefined));
	await jest.advanceTimersByTimeAsync(LONGEST_WAIT_MS);
	expect(await result).toEqual({
		status: 'Error',
		message:
			'Nothing answers at voice.8x8.com. Check the Base URL, and that your n8n can reach it.',
	});
});
