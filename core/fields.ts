import { z } from 'zod';

// Each field of what the platform sends is read on its own: one that is missing or of another type is null.

/** A text; the platform writes the text "null" where it has nothing. */
export const text = z
	.union([z.string(), z.number().transform(String)])
	.transform((value) => (value === '' || value === 'null' ? null : value))
	.nullable()
	.catch(null);

export const number = z
	.union([
		z.number(),
		z
			.string()
			.regex(/^-?\d+(\.\d+)?$/)
			.transform(Number),
	])
	.pipe(z.number().finite())
	.nullable()
	.catch(null);

export const boolean = z.boolean().nullable().catch(null);

export const record = z.record(z.unknown()).catch({});

/** The payload in an envelope, or the body itself where there is none. */
export function readPayload(body: unknown): Record<string, unknown> {
	const envelope = record.parse(body);
	return record.parse(envelope.payload ?? envelope);
}
