import type { IDataObject, IHttpRequestMethods, INode } from 'n8n-workflow';
import { NodeOperationError } from 'n8n-workflow';

import { readBaseUrl } from './baseUrl';
import { readOlderAddress } from './olderHost';
import { saidNotCreated, waitBeforeRetry, type Attempt } from './retryRule';
import { CREDENTIAL, send, type Decrypted, type VoiceApiContext } from './send';
import { waitUnlessStopped } from './timeLimit';
import { toNodeApiError, type RequestFacts } from './toNodeApiError';

/** For one answer, from its first to its last byte. */
const LIMIT_MS = 30_000;
const SUB_ACCOUNT_ID = /^[A-Za-z0-9\-._&]{3,50}$/;

export interface VoiceApiRequest extends Partial<Omit<RequestFacts, 'subAccountId'>> {
	method: IHttpRequestMethods;
	/** Below the sub-account, e.g. `/callflows`. Parts that come from a user must be validated before. */
	path: string;
	body?: IDataObject;
	/** Another sub-account under the same key; empty means the credential's. */
	subAccountId?: string | undefined;
	/** Waited for before each attempt, in place of the plain wait before a retry; what it throws ends the request. */
	turn?: (afterMs: number) => Promise<void>;
	/**
	 * Tries the platform's older host if the current one answers 404; if both fail, the error is that of the current
	 * one.
	 */
	isOnOlderHost?: true;
}

export interface VoiceApi {
	/** Whose errors are thrown. */
	node: INode;
	/** Reads the credential, unless that was done; throws a NodeOperationError when it cannot be used. */
	baseUrl(): Promise<string>;
	/** Sends one request and gives the body of its 2xx answer. Throws a NodeApiError for everything else. */
	request(request: VoiceApiRequest): Promise<IDataObject>;
	/** Waits so many ms, or until the execution is stopped. */
	wait(ms: number): Promise<void>;
}

/** Every request of the context goes through this one, which reads the credential once, when it is first needed. */
export function openVoiceApi(context: VoiceApiContext, limitMs = LIMIT_MS): VoiceApi {
	let account: Promise<Account> | undefined;
	const readOnce = async () => await (account ??= readAccount(context));
	const wait = async (ms: number) => await waitUnlessStopped(context, ms);

	return {
		node: context.getNode(),
		wait,
		async baseUrl() {
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

			const { method, body, turn = wait } = request;
			const sendTo = async (address: string): Promise<Attempt> => {
				const toSend = { method, url: address, body, goesOn: facts.placesCall, limitMs };
				for (let attemptNumber = 1; ; attemptNumber++) {
					const attempt = await send(context, toSend, decrypted);
					if (isSuccess(attempt, facts)) return attempt;
					const { placesCall } = facts;
					const afterMs = waitBeforeRetry(attempt, { attemptNumber, placesCall, now: new Date() });
					if (afterMs === undefined) return attempt;
					await turn(afterMs);
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
	decrypted: Decrypted;
}

async function readAccount(context: VoiceApiContext): Promise<Account> {
	const data = await context.getCredentials(CREDENTIAL);
	return {
		baseUrl: checkedBaseUrl(context, data.baseUrl),
		decrypted: { id: '', name: '', type: CREDENTIAL, data },
	};
}

/** A call is placed only when there is a session; the platform writes refusals into some 2xx answers as well. */
function isSuccess(
	attempt: Attempt,
	{ placesCall }: RequestFacts,
): attempt is Attempt & { answered: true; body: IDataObject } {
	if (!attempt.answered || Math.floor(attempt.httpStatus / 100) !== 2) return false;
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
