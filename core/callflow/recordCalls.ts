import { isRecord } from '../json';

/** Has each call of a callflow recorded, unless the call itself says whether it is. Everything else stays as it is. */
export function recordCalls<Callflow>(callflow: Callflow): Callflow {
	return Array.isArray(callflow) ? (callflow.map(recordCall) as Callflow) : callflow;
}

function recordCall(entry: unknown): unknown {
	if (!isRecord(entry) || entry.action !== 'makeCall' || !isRecord(entry.params)) return entry;
	const callRecording = entry.params.callRecording ?? true;
	return { ...entry, params: { ...entry.params, callRecording } };
}
