import { isWritable } from '../json';

/** A callflow that was given as JSON, not checked yet, and what else the request was given with. */
export interface GivenCallflow {
	callflow: unknown;
	given: Record<string, unknown>;
}

/** A list is the callflow itself; an object is the whole request. Undefined for what is not JSON, or not to be sent as it. */
export function readCallflowJson(field: unknown): GivenCallflow | undefined {
	const json = typeof field === 'string' ? parse(field) : { value: field };
	if (json === undefined || !isWritable(json.value)) return undefined;
	const { value } = json;
	// The check says what is wrong with either.
	if (typeof value !== 'object' || value === null || Array.isArray(value)) {
		return { callflow: value, given: {} };
	}
	const { callflow, ...given } = value as Record<string, unknown>;
	return { callflow, given };
}

function parse(text: string): { value: unknown } | undefined {
	try {
		return { value: JSON.parse(text) as unknown };
	} catch {
		return undefined;
	}
}
