import type {
	ICredentialsDecrypted,
	ICredentialTestFunctions,
	INodeCredentialTestResult,
} from 'n8n-workflow';
import { sleep } from 'n8n-workflow';

import { readBaseUrl } from '../transport/baseUrl';

const TIMEOUT_MS = 10_000;

/**
 * Asks for the voices, which every key may read, and tells in words what is wrong. A function of the node,
 * because the declarative test of a credential can only show the bare code of a network error.
 */
export async function testVoiceApiCredential(
	this: ICredentialTestFunctions,
	{ data = {} }: ICredentialsDecrypted,
): Promise<INodeCredentialTestResult> {
	const subAccountId = String(data.subAccountId ?? '');
	let baseUrl: string;
	try {
		baseUrl = readBaseUrl(data.baseUrl);
	} catch (error) {
		return failed((error as Error).message);
	}

	// n8n gives the test of a credential this one helper and no other.
	const { request } = this.helpers;
	try {
		const answer = request({
			method: 'GET',
			uri: `${baseUrl}/api/v1/subaccounts/${encodeURIComponent(subAccountId)}/speech-profiles`,
			headers: { Authorization: `Bearer ${String(data.apiKey)}` },
			json: true,
			simple: false,
			resolveWithFullResponse: true,
			followRedirect: false,
			timeout: TIMEOUT_MS,
		});
		// The helper's own limit counts only silence, and it takes no other.
		const response: unknown = await Promise.race([answer, sleep(TIMEOUT_MS)]);
		return judge((response as { statusCode: number }).statusCode, subAccountId);
	} catch {
		return failed(
			`Nothing answers at ${new URL(baseUrl).host}. Check the Base URL, and that your n8n can reach it.`,
		);
	}
}

function judge(httpStatus: number, subAccountId: string): INodeCredentialTestResult {
	switch (httpStatus) {
		case 200:
			return { status: 'OK', message: 'Connection successful!' };
		case 401:
			return failed('8x8 did not accept the API Key. It may be mistyped, expired or revoked.');
		case 403:
			return failed(
				`This API Key may not use the sub-account '${subAccountId}'. Check the Sub-Account ID, or use a key of its account.`,
			);
		case 404:
			return failed(
				`8x8 does not know the sub-account '${subAccountId}'. Check the Sub-Account ID, and that the Base URL is that of the Voice API.`,
			);
		default:
			return failed(`The Base URL answered with HTTP ${httpStatus}. Check it, or try again later.`);
	}
}

function failed(message: string): INodeCredentialTestResult {
	return { status: 'Error', message };
}
