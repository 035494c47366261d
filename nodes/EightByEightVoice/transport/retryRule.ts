import type { IDataObject } from 'n8n-workflow';

import { BLOCKED, STOPPED } from './networkCode';

/** What became of one attempt: an answer, or the code of the network error that kept it from coming. */
export type Attempt =
	| { answered: true; httpStatus: number; headers: IDataObject; body: unknown }
	| { answered: false; networkCode: string };

/** The most times one request is sent. */
export const MAX_ATTEMPTS = 3;

const LONGEST_WAIT_MS = 20_000;

/** No connection was ever made, so the platform cannot have read the request. */
const NEVER_REACHED = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN']);

/** The certificate was refused, which happens before anything is sent. Other TLS errors can come at any time. */
export const CERTIFICATE_ERROR = /CERT|SELF_SIGNED|UNABLE_TO_VERIFY|UNABLE_TO_GET_ISSUER/;

/** Whether the platform may have acted on the request although no clear answer came. */
export function isAmbiguous(attempt: Attempt): boolean {
	if (attempt.answered) {
		if (attempt.httpStatus >= 500) return !saidNothingWasDone(attempt);
		return attempt.httpStatus < 300 && !saidNotCreated(attempt.body);
	}
	const { networkCode } = attempt;
	return !NEVER_REACHED.has(networkCode) && !isRefusedHere(networkCode);
}

/**
 * How long to wait before the same request is sent again, in milliseconds; undefined when it must not be.
 * A request that places a call is repeated only when the platform cannot have seen it, or said it did nothing.
 */
export function waitBeforeRetry(
	attempt: Attempt,
	{ attemptNumber, placesCall, now }: { attemptNumber: number; placesCall: boolean; now: Date },
): number | undefined {
	if (attemptNumber >= MAX_ATTEMPTS) return undefined;
	const backOff = 500 * 2 ** (attemptNumber - 1) * (0.5 + Math.random() / 2);
	if (!attempt.answered) {
		if (NEVER_REACHED.has(attempt.networkCode)) return backOff;
		if (placesCall || attempt.networkCode === STOPPED) return undefined;
		return isRefusedHere(attempt.networkCode) ? undefined : backOff;
	}
	if (saidNothingWasDone(attempt)) {
		const asked = readRetryAfter(attempt.headers, now) ?? backOff;
		return asked <= LONGEST_WAIT_MS ? asked : undefined;
	}
	return attempt.httpStatus >= 500 && !placesCall ? backOff : undefined;
}

/** Nothing was sent, and nothing would be the next time. */
function isRefusedHere(networkCode: string): boolean {
	return networkCode === BLOCKED || CERTIFICATE_ERROR.test(networkCode);
}

/** Whether the platform says that there is no session; the guides write both NOT_CREATED and NOT CREATED. */
export function saidNotCreated(body: unknown): boolean {
	return (
		typeof body === 'object' &&
		body !== null &&
		'sessionStatus' in body &&
		typeof body.sessionStatus === 'string' &&
		/^\s*not[\s_-]*created\s*$/i.test(body.sessionStatus)
	);
}

function saidNothingWasDone({ httpStatus, headers }: Attempt & { answered: true }): boolean {
	return httpStatus === 429 || (httpStatus === 503 && headers['retry-after'] !== undefined);
}

/** Retry-After is a number of seconds or a date; milliseconds come back. */
function readRetryAfter(headers: IDataObject, now: Date): number | undefined {
	const value = headers['retry-after'];
	if (typeof value !== 'string' && typeof value !== 'number') return undefined;
	const seconds = Number(value);
	if (Number.isFinite(seconds)) return Math.max(0, seconds * 1000);
	const date = Date.parse(String(value));
	return Number.isNaN(date) ? undefined : Math.max(0, date - now.getTime());
}
