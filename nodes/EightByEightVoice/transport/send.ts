import type {
	ICredentialDataDecryptedObject,
	ICredentialsDecrypted,
	IDataObject,
	IExecuteFunctions,
	IHookFunctions,
	IHttpRequestMethods,
	IHttpRequestOptions,
	ILoadOptionsFunctions,
} from 'n8n-workflow';

import { maskSecrets, secretsIn } from './knownSecrets';
import { readNetworkCode } from './networkCode';
import type { Attempt } from './retryRule';
import { openTimeLimit, withSignal } from './timeLimit';

export const CREDENTIAL = 'eightByEightVoiceApi';

export type VoiceApiContext = IExecuteFunctions | IHookFunctions | ILoadOptionsFunctions;

/** Handed to each request, because n8n would fetch and decrypt the credential again for each. */
export type Decrypted = ICredentialsDecrypted & { data: ICredentialDataDecryptedObject };

export interface RequestToSend {
	method: IHttpRequestMethods;
	url: string;
	body: IDataObject | undefined;
	/** Whether it is let finish when the execution is stopped, because it may ring a telephone. */
	goesOn: boolean;
	/** For the whole answer. */
	limitMs: number;
}

/** Sends one request, once. Whatever comes of it is in what it gives; what was secret in the request is not. */
export async function send(
	context: VoiceApiContext,
	{ method, url, body, goesOn, limitMs }: RequestToSend,
	credentialsDecrypted: Decrypted,
): Promise<Attempt> {
	const limit = openTimeLimit(context, { limitMs, goesOn });
	try {
		// Every status comes back as an answer: n8n would send a request again by itself after a 401.
		const options: IHttpRequestOptions = {
			method,
			url,
			json: true,
			timeout: limitMs,
			abortSignal: limit.signal,
			returnFullResponse: true,
			ignoreHttpStatusErrors: true,
			disableFollowRedirect: true,
			...(body === undefined ? {} : { body }),
		};
		const { helpers } = context;
		const response: unknown = await helpers.httpRequestWithAuthentication.call(
			withSignal(context, limit.signal),
			CREDENTIAL,
			options,
			{ credentialsDecrypted },
		);
		const { statusCode, headers, body: answer } = response as FullResponse;
		// 204 is an answer without a body.
		const content = statusCode === 204 ? {} : answer;
		const secrets = secretsIn(credentialsDecrypted.data.apiKey, body);
		return {
			answered: true,
			httpStatus: statusCode,
			headers,
			body: maskSecrets(content, secrets),
		};
	} catch (error) {
		return { answered: false, networkCode: limit.code() ?? readNetworkCode(error) };
	}
}

interface FullResponse {
	statusCode: number;
	headers: IDataObject;
	body: unknown;
}
