import { isRecord } from '../json';
import { isCount } from './schema';

/**
 * The guides show captures that set `digitTimeout` alone, which the platform's own rule (-1005) refuses. The time for
 * all digits is then worked out: each digit may take the whole `digitTimeout`, and there is one more for the first.
 * Everything else stays as it is, whatever it is.
 */
export function completeCaptures<Callflow>(callflow: Callflow): Callflow {
	return Array.isArray(callflow) ? (callflow.map(completeCapture) as Callflow) : callflow;
}

function completeCapture(entry: unknown): unknown {
	if (!isRecord(entry) || entry.action !== 'sayAndCapture' || !isRecord(entry.params)) return entry;
	const { digitTimeout, overallTimeout, maxDigits } = entry.params;
	if (!isCount(digitTimeout) || (overallTimeout !== undefined && overallTimeout !== null)) {
		return entry;
	}
	const digits = isCount(maxDigits) ? maxDigits : 1;
	return {
		...entry,
		params: { ...entry.params, overallTimeout: digitTimeout * (digits + 1) },
	};
}
