import { z } from 'zod';

export function isRecord(value: unknown): value is Record<string, unknown> {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

// Each field of what the platform sends is read on its own: one that is missing or of another type is null. They are
// transformations, because zod makes an error of each type that does not fit: a body of nothing else took minutes.

/** A text; the platform writes the text "null" where it has nothing. */
export const text = z.unknown().transform((value): string | null => {
	const read = typeof value === 'number' ? String(value) : value;
	return typeof read === 'string' && read !== '' && read !== 'null' ? read : null;
});

export const number = z.unknown().transform((value): number | null => {
	const isNumber = typeof value === 'string' && /^-?\d+(\.\d+)?$/.test(value);
	const read = isNumber ? Number(value) : value;
	return typeof read === 'number' && Number.isFinite(read) ? read : null;
});

export const boolean = z
	.unknown()
	.transform((value): boolean | null => (typeof value === 'boolean' ? value : null));

export const record = z
	.unknown()
	.transform((value): Record<string, unknown> => (isRecord(value) ? value : {}));

/** The payload in an envelope, or the body itself where there is none. */
export function readPayload(body: unknown): Record<string, unknown> {
	const envelope = record.parse(body);
	return record.parse(envelope.payload ?? envelope);
}
