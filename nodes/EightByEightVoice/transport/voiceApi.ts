import type {
	ICredentialDataDecryptedObject,
	ICredentialsDecrypted,
	IDataObject,
	IExecuteFunctions,
	IHookFunctions,
	IHttpRequestMethods,
	IHttpRequestOptions,
	ILoadOptionsFunctions,
	INode,
} from 'n8n-workflow';
import { NodeOperationError, sleep } from 'n8n-workflow';

import { readBaseUrl } from './baseUrl';
import { readNetworkCode } from './networkCode';
import { readOlderAddress } from './olderHost';
import { saidNotCreated, waitBeforeRetry, type Attempt } from './retryRule';
import { toNodeApiError, type RequestFacts } from './toNodeApiError';

const CREDENTIAL = 'eightByEightVoiceApi';
const TIMEOUT_MS = 30_000;
const SUB_ACCOUNT_ID = /^[A-Za-z0-9\-._&]{3,50}$/;

type VoiceApiContext = IExecuteFunctions | IHookFunctions | ILoadOptionsFunctions;

export interface VoiceApiRequest extends Partial<Omit<RequestFacts, 'subAccountId'>> {
	method: IHttpRequestMethods;
	/** Below the sub-account, e.g. `/callflows`. Parts that come from a user must be validated before. */
	path: string;
	body?: IDataObject;
	/** Another sub-account under the same key; empty means the credential's. */
	subAccountId?: string | undefined;
	/** Waited for before each attempt, in place of the plain wait before a retry; what it throws ends the request. */
	turn?: (afterMs: number) => Promise<void>;
	/** Tries the platform's older host where the current one answers 404; an error is that of the current one. */
	isOnOlderHost?: true;
}

export interface VoiceApi {
	/** Whose errors are thrown. */
	node: INode;
	/** Reads the credential, unless that was done; throws a NodeOperationError when it cannot be used. */
	readBaseUrl(): Promise<string>;
	/** Sends one request and gives the body of its 2xx answer. Throws a NodeApiError for everything else. */
	request(request: VoiceApiRequest): Promise<IDataObject>;
}

/** Every request of the context goes through this one, which reads the credential once, when it is first needed. */
export function openVoiceApi(context: VoiceApiContext): VoiceApi {
	let account: Promise<Account> | undefined;
	const readOnce = async () => await (account ??= readAccount(context));

	return {
		node: context.getNode(),
		async readBaseUrl() {
			return (await readOnce()).baseUrl;
		},
		async request(request) {
			const { baseUrl, decrypted } = await readOnce();
			const subAccountId = checkedSubAccountId(
				context,
				request.subAccountId || String(decrypted.data.subAccountId ?? ''),
			);
			const facts: RequestFacts = { placesCall: false, ...request, subAccountId };
			const url = `${baseUrl}/api/v1/subaccounts/${encodeURIComponent(subAccountId)}${request.path}`;

			const sendTo = async (address: string): Promise<Attempt> => {
				for (let attemptNumber = 1; ; attemptNumber++) {
					const attempt = await send(context, request, address, decrypted);
					if (isSuccess(attempt, facts)) return attempt;
					const wait = waitBeforeRetry(attempt, attemptNumber, facts.placesCall, new Date());
					if (wait === undefined) return attempt;
					await (request.turn ?? sleep)(wait);
				}
			};

			await request.turn?.(0);
			const attempt = await sendTo(url);
			if (isSuccess(attempt, facts)) return attempt.body;
			const isMissing = attempt.answered && attempt.httpStatus === 404;
			if (request.isOnOlderHost && isMissing) {
				const olderUrl = readOlderAddress(url, decrypted.data);
				const second = olderUrl === undefined ? attempt : await sendTo(olderUrl);
				if (isSuccess(second, facts)) return second.body;
			}
			throw toNodeApiError(context.getNode(), attempt, facts);
		},
	};
}

interface Account {
	baseUrl: string;
	/** Handed to each request, because n8n would fetch and decrypt the credential again for each. */
	decrypted: ICredentialsDecrypted & { data: ICredentialDataDecryptedObject };
}

async function readAccount(context: VoiceApiContext): Promise<Account> {
	const data = await context.getCredentials(CREDENTIAL);
	return {
		baseUrl: checkedBaseUrl(context, data.baseUrl),
		decrypted: { id: '', name: '', type: CREDENTIAL, data },
	};
}

async function send(
	context: VoiceApiContext,
	{ method, body }: VoiceApiRequest,
	url: string,
	credentialsDecrypted: ICredentialsDecrypted,
): Promise<Attempt> {
	try {
		// Every status comes back as an answer: n8n would send a request again by itself after a 401.
		const options: IHttpRequestOptions = {
			method,
			url,
			json: true,
			timeout: TIMEOUT_MS,
			returnFullResponse: true,
			ignoreHttpStatusErrors: true,
			disableFollowRedirect: true,
			...(body === undefined ? {} : { body }),
		};
		const { helpers } = context;
		const response: unknown = await helpers.httpRequestWithAuthentication.call(
			context,
			CREDENTIAL,
			options,
			{ credentialsDecrypted },
		);
		const { statusCode, headers, body: answer } = response as FullResponse;
		// 204 is an answer without a body.
		const content = statusCode === 204 ? {} : answer;
		return { answered: true, httpStatus: statusCode, headers, body: content };
	} catch (error) {
		return { answered: false, networkCode: readNetworkCode(error) };
	}
}

interface FullResponse {
	statusCode: number;
	headers: IDataObject;
	body: unknown;
}

/** A call is placed only when there is a session; the platform writes refusals into some 2xx answers as well. */
function isSuccess(
	attempt: Attempt,
	{ placesCall }: RequestFacts,
): attempt is Attempt & { answered: true; body: IDataObject } {
	if (!attempt.answered || attempt.httpStatus < 200 || attempt.httpStatus >= 300) return false;
	const { body } = attempt;
	if (typeof body !== 'object' || body === null) return false;
	if (!placesCall) return true;
	return 'sessionId' in body && typeof body.sessionId === 'string' && !saidNotCreated(body);
}

function checkedBaseUrl(context: VoiceApiContext, value: unknown): string {
	try {
		return readBaseUrl(value);
	} catch (error) {
		throw new NodeOperationError(context.getNode(), error as Error, {
			description: 'Open the 8x8 Voice API credential and correct it.',
		});
	}
}

function checkedSubAccountId(context: VoiceApiContext, value: string): string {
	if (SUB_ACCOUNT_ID.test(value)) return value;
	throw new NodeOperationError(context.getNode(), "'Sub-Account ID' is not a valid ID", {
		description:
			'It has 3 to 50 letters, digits, dots, dashes, underscores or ampersands. Correct it in the 8x8 Voice API credential, or in the options.',
	});
}
