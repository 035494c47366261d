import { useFileServer } from './engine/fileServer';
import type { VoiceCredential } from './engine/instance';
import { usePlatform } from './engine/platform';
import { runVoiceNode } from './engine/runVoiceNode';

const platform = usePlatform();
const elsewhere = useFileServer();

/** Lists the numbers of an account whose credential or options are different in this. */
async function listNumbers(credential: Partial<VoiceCredential>, options = {}) {
	const { error } = await runVoiceNode({
		credential: { ...platform.credential, ...credential },
		parameters: { resource: 'virtualNumber', operation: 'getAll', returnAll: true, options },
		items: [{}],
	});
	return error;
}

test.each([
	['voice', "The Base URL of the credential is not a web address. Use 'https://voice.8x8.com'."],
	[
		'http://voice.example.com',
		"The Base URL of the credential must start with 'https://', so that your API key stays secret on its way. Only a sandbox on this machine may use 'http://'.",
	],
])('with the Base URL %s, the error says what to correct', async (baseUrl, message) => {
	expect(await listNumbers({ baseUrl })).toMatchObject({
		message,
		description: 'Open the 8x8 Voice API credential and correct it.',
	});
});

const NO_SUB_ACCOUNT = {
	message: "'Sub-Account ID' is not a valid ID",
	description:
		'It has 3 to 50 letters, digits, dots, dashes, underscores or ampersands. Correct it in the 8x8 Voice API credential, or in the options.',
};

describe('a Sub-Account ID that cannot be one is refused before anything is sent', () => {
	test.each(['', 'ab', 'a'.repeat(51), 'flower shop', '../flowershop', 'flowershop/webhooks'])(
		'%j in the credential',
		async (subAccountId) => {
			expect(await listNumbers({ subAccountId })).toMatchObject(NO_SUB_ACCOUNT);
			expect(await platform.control('GET', 'requests')).toEqual([]);
		},
	);

	test.each(['ab', '../flowershop'])('%j in the options', async (subAccountId) => {
		expect(await listNumbers({}, { subAccountId })).toMatchObject(NO_SUB_ACCOUNT);
		expect(await platform.control('GET', 'requests')).toEqual([]);
	});
});

test.each(['abc', 'a'.repeat(50), '-._&'])('%s is asked for at 8x8', async (subAccountId) => {
	expect(await listNumbers({ subAccountId })).toMatchObject({
		message: `8x8 does not know the sub-account '${subAccountId}'`,
	});
});

test('where the Base URL leads somewhere else, the key does not go there', async () => {
	elsewhere.serve((response) => response.end('{}'));
	const headers = { Location: `${elsewhere.url}/api` };
	await platform.control('POST', 'faults', { kind: 'status', status: 302, headers });
	expect(await listNumbers({})).toMatchObject({
		message: 'The Base URL leads somewhere else',
		description:
			'It is a redirect, which is not followed. Check the Base URL in the credential. 8x8 answered with HTTP 302.',
	});
	expect(elsewhere.seen).toEqual([]);
});
