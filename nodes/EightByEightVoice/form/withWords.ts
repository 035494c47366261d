import { isRecord } from '../../../core/json';

/** Deeper down, nothing is read from a form. */
const DEEPEST = 20;

/**
 * A value of a form in which each object can be written as text, so that the readers of fields may do that with whatever
 * an expression gave. String() and Number() throw for an object that has a field of the name toString: such an object
 * is an empty one here, which each reader refuses by the name of its field.
 */
export function withWords(value: unknown, depth = 0): unknown {
	if (typeof value !== 'object' || value === null || depth > DEEPEST) return value;
	const inner = (entry: unknown) => withWords(entry, depth + 1);
	if (Array.isArray(value)) return value.map(inner);
	if (!canBeWritten(value)) return {};
	// A date and time of Luxon's, or whatever else knows itself how it is written.
	if (!isRecord(value) || !isPlain(value)) return value;
	return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, inner(entry)]));
}

function canBeWritten(value: object): boolean {
	try {
		return typeof String(value) === 'string';
	} catch {
		return false;
	}
}

/** Also when n8n made it in another realm, where it evaluates expressions. */
function isPlain(value: object): boolean {
	const prototype: unknown = Object.getPrototypeOf(value);
	return prototype === null || Object.getPrototypeOf(prototype) === null;
}
