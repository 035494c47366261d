import { isRecord } from '../json';
import { isCount, isPresent } from './params';

/** The time for all digits, in milliseconds, where neither it nor that for one digit is given. */
const OVERALL_TIMEOUT = 10_000;

/** The most digits that an answer can have when the hash key ends it. */
const DIGITS_BEFORE_HASH = 25;

/**
 * Sends explicitly what captures leave open, because the defaults in the platform's guides and in its reference differ:
 * one try, one digit (or as many as come before #, where that is asked for), and the time for all digits. That time is
 * longer than `digitTimeout`, as the platform's own rules (-1005, -1006) demand, although its published examples break
 * them. Whatever is given stays as it is, except for a time that equals `digitTimeout`.
 */
export function completeCaptures<Callflow>(callflow: Callflow): Callflow {
	return Array.isArray(callflow) ? (callflow.map(completeCapture) as Callflow) : callflow;
}

function completeCapture(entry: unknown): unknown {
	if (!isRecord(entry) || entry.action !== 'sayAndCapture' || !isRecord(entry.params)) return entry;
	const params = { ...entry.params };
	const { completeOnHash, minDigits } = params;
	params.completeOnHash ??= true;
	params.noOfTries ??= 1;
	// A minimum alone does not say when the answer is complete, so the check refuses it (-1003).
	if (!isPresent(minDigits)) params.maxDigits ??= completeOnHash === true ? DIGITS_BEFORE_HASH : 1;
	params.overallTimeout = findOverallTimeout(params);
	return { ...entry, params };
}

/** Each digit may take the whole `digitTimeout`. */
function findOverallTimeout({
	digitTimeout,
	maxDigits,
	overallTimeout,
}: Record<string, unknown>): unknown {
	if (!isCount(digitTimeout)) return overallTimeout ?? OVERALL_TIMEOUT;
	if (overallTimeout === digitTimeout) return digitTimeout + 1;
	const digits = isCount(maxDigits) ? maxDigits : 1;
	return overallTimeout ?? Math.max(OVERALL_TIMEOUT, digitTimeout * digits + 1);
}
