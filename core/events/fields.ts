import { z } from 'zod';

import { isSaid, readRecord } from '../json';

/** A field that is read further, or one that nobody needs. */
export const anything = z.unknown();

/** What an object of the platform says. */
export interface ReadFields<Fields> {
	fields: Fields;
	/** What is not among these fields, or cannot be read as one of them, as it came; undefined when there is none. */
	rest: unknown;
}

/**
 * Makes a reader of objects with these fields, which never throws. The platform's own examples write the same name with a
 * small first letter and a large one, so how a name is capitalised does not matter.
 */
export function fieldReader<Shape extends z.ZodRawShape>(shape: Shape) {
	const schema = z.object(shape);
	const names = new Map(Object.keys(shape).map((name) => [name.toLowerCase(), name]));

	return (value: unknown): ReadFields<z.infer<typeof schema>> => {
		const given = readRecord(value);
		if (given === undefined) {
			return { fields: schema.parse({}), rest: isSaid(value) ? value : undefined };
		}

		const known = new Map<string, unknown>();
		const unknown: Array<[name: string, value: unknown]> = [];
		for (const [key, field] of Object.entries(given)) {
			const name = names.get(key.toLowerCase());
			if (name === undefined || isSaid(known.get(name))) unknown.push([key, field]);
			else known.set(name, field);
		}
		const fields = schema.parse(Object.fromEntries(known));
		const read: Record<string, unknown> = fields;
		const unread = [...known].filter(([name, field]) => read[name] === null && isSaid(field));
		return { fields, rest: unlessEmpty([...unknown, ...unread]) };
	};
}

export function unlessEmpty(
	entries: Array<[name: string, value: unknown]>,
): Record<string, unknown> | undefined {
	return entries.length === 0 ? undefined : Object.fromEntries(entries);
}

const readEnvelope = fieldReader({
	namespace: anything,
	eventType: anything,
	description: anything,
	version: anything,
	payload: anything,
});

/** The payload in an envelope, or the body itself where there is none; `rest` is what else is in the envelope. */
export function readPayload(body: unknown): { payload: unknown; rest: unknown } {
	const { fields, rest } = readEnvelope(body);
	return isSaid(fields.payload)
		? { payload: fields.payload, rest }
		: { payload: rest, rest: undefined };
}
