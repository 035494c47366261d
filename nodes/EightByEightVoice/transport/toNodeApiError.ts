import type { IDataObject, INode, JsonObject } from 'n8n-workflow';
import { NodeApiError } from 'n8n-workflow';

import { BLOCKED, HOW_TO_UNBLOCK } from './networkCode';
import { CERTIFICATE_ERROR, isAmbiguous, saidNotCreated, type Attempt } from './retryRule';

/** What the caller knows about its request, for the words of an error. */
export interface RequestFacts {
	/** Whether the request rings a telephone when it succeeds. */
	placesCall: boolean;
	subAccountId: string;
	/** What a 404 means here, when it is not about the sub-account. */
	notFound?: string | undefined;
	/** The caller's table of status codes. */
	explain?: ((code: number) => { meaning: string; remedy: string } | undefined) | undefined;
}

interface Words {
	message: string;
	description: string;
}

const MAY_HAVE_BEEN_PLACED =
	'The call may have been placed all the same. It is not tried again, so that nobody is called twice: check in 8x8 Connect before you call again.';

/**
 * The one place where a failed request becomes an error for the user. Nothing of the request goes into it (the
 * raw errors of n8n's helper hold the Authorization header), and phone numbers in 8x8's words are masked.
 * `context.mayHaveBeenPlaced` tells whether a telephone may have rung.
 */
export function toNodeApiError(node: INode, attempt: Attempt, facts: RequestFacts): NodeApiError {
	const mayHaveBeenPlaced = facts.placesCall && isAmbiguous(attempt);
	const { message, description } = attempt.answered
		? wordsForAnswer(attempt, facts)
		: wordsForSilence(attempt.networkCode);

	const httpCode = attempt.answered ? String(attempt.httpStatus) : null;
	const response: JsonObject = { message, httpCode };
	const error = new NodeApiError(node, response, {
		message,
		description: mayHaveBeenPlaced ? `${MAY_HAVE_BEEN_PLACED} ${description}` : description,
	});
	error.context.mayHaveBeenPlaced = mayHaveBeenPlaced;
	if (attempt.answered) error.context.statusCode = readStatusCode(attempt.body);
	else error.context.networkCode = attempt.networkCode;
	return error;
}

function wordsForAnswer(attempt: Attempt & { answered: true }, facts: RequestFacts): Words {
	const { httpStatus, body } = attempt;
	const said = quote(body);
	const status = `8x8 answered with HTTP ${httpStatus}.`;
	const statusCode = readStatusCode(body);
	const explained = statusCode === null ? undefined : facts.explain?.(statusCode);
	if (explained && httpStatus < 500) {
		return {
			message: `8x8 refused the request: ${explained.meaning}`,
			description: `${explained.remedy}${said} 8x8's code for this is ${statusCode}.`,
		};
	}
	if (httpStatus === 401) {
		return {
			message: '8x8 did not accept the API key',
			description: `Check the API Key in the 8x8 Voice API credential: it may be mistyped, expired or revoked.`,
		};
	}
	if (httpStatus === 403) {
		return {
			message: `This API key may not use the sub-account '${facts.subAccountId}'`,
			description:
				'Check the Sub-Account ID in the credential or in the options: it belongs to another account, or the key has no right to it.',
		};
	}
	if (httpStatus === 404) {
		return facts.notFound === undefined || /sub-?account/i.test(said)
			? {
					message: `8x8 does not know the sub-account '${facts.subAccountId}'`,
					description:
						'Check the Sub-Account ID and the Base URL in the 8x8 Voice API credential, or the Sub-Account ID in the options.',
				}
			: { message: facts.notFound, description: `Check the value.${said}` };
	}
	if (httpStatus === 429) {
		return {
			message: '8x8 is getting more requests than it allows',
			description:
				"Nobody was called. Lower 'Concurrency' or set 'Calls per Second' in the options, or try again later.",
		};
	}
	if (httpStatus >= 500) {
		return {
			message: '8x8 had a problem',
			description: `${isAmbiguous(attempt) ? '' : 'Nobody was called. '}Try again later.${said} ${status}`,
		};
	}
	if (httpStatus >= 300 && httpStatus < 400) {
		return {
			message: 'The Base URL leads somewhere else',
			description: `It is a redirect, which is not followed. Check the Base URL in the credential. ${status}`,
		};
	}
	if (saidNotCreated(body)) {
		return {
			message: '8x8 refused the request',
			description: `Nobody was called.${said} ${status}`,
		};
	}
	return {
		message:
			httpStatus < 300 ? '8x8 gave an answer that cannot be read' : '8x8 refused the request',
		description: `${said} ${status}`.trim(),
	};
}

function wordsForSilence(networkCode: string): Words {
	if (CERTIFICATE_ERROR.test(networkCode)) {
		return {
			message: 'The certificate of the Base URL is not valid',
			description: `Nothing was sent. Check the Base URL in the 8x8 Voice API credential, and the clock of your n8n. The code of the network is ${networkCode}.`,
		};
	}
	switch (networkCode) {
		case 'ENOTFOUND':
		case 'EAI_AGAIN':
			return {
				message: 'The host of the Base URL cannot be found',
				description: `Check the Base URL in the 8x8 Voice API credential, and the network of your n8n. The code of the network is ${networkCode}.`,
			};
		case 'ECONNREFUSED':
			return {
				message: '8x8 could not be reached',
				description: `Nothing answers at the Base URL of the 8x8 Voice API credential. Check it, and the network of your n8n. The code of the network is ${networkCode}.`,
			};
		case BLOCKED:
			return {
				message: 'n8n does not let requests go to the Base URL',
				description: `${HOW_TO_UNBLOCK} The code of the network is ${networkCode}.`,
			};
		case 'ERR_CANCELED':
			return {
				message: 'The execution was stopped while 8x8 was asked',
				description: `No answer was waited for. The code of the network is ${networkCode}.`,
			};
		case 'ECONNABORTED':
		case 'ETIMEDOUT':
			return {
				message: '8x8 did not answer in time',
				description: `The answer was not there, or not whole, after half a minute. The code of the network is ${networkCode}.`,
			};
		default:
			return {
				message: 'The connection to 8x8 broke',
				description: `No answer came. The code of the network is ${networkCode}.`,
			};
	}
}

/** The platform's own code, as a number; null when the answer has none. */
function readStatusCode(body: unknown): number | null {
	const given = isRecord(body) ? body.statusCode : undefined;
	// Number() throws for an object that has a field of the name toString.
	const code = typeof given === 'string' || typeof given === 'number' ? Number(given) : NaN;
	return Number.isInteger(code) ? code : null;
}

function quote(body: unknown): string {
	const message = isRecord(body) ? body.statusMessage : undefined;
	if (typeof message !== 'string' || message.trim() === '') return '';
	const masked = message.slice(0, 300).replace(/\+?\d(?:[\s().-]*\d){6,}/g, '…');
	return ` 8x8 said: "${masked}".`;
}

function isRecord(value: unknown): value is IDataObject {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}
