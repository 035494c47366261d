export type JsonObject = Record<string, unknown>;

export function isJsonObject(value: unknown): value is JsonObject {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** What JSON calls the type of a value. */
export function jsonType(value: unknown): string {
	if (value === null) return 'null';
	if (Array.isArray(value)) return 'array';
	if (typeof value === 'number') return Number.isInteger(value) ? 'integer' : 'number';
	return typeof value;
}

/** The text in a field of the payload of a webhook body; undefined where there is none. */
export function payloadText(body: unknown, field: string): string | undefined {
	const payload = isJsonObject(body) ? body.payload : undefined;
	const value = isJsonObject(payload) ? payload[field] : undefined;
	return typeof value === 'string' ? value : undefined;
}

/** Leaves out the fields that are undefined, so that what is absent has no key either. */
export function defined<Fields extends JsonObject>(fields: Fields): Defined<Fields> {
	return Object.fromEntries(
		Object.entries(fields).filter(([, value]) => value !== undefined),
	) as Defined<Fields>;
}

type Defined<Fields> = {
	[Name in keyof Fields as undefined extends Fields[Name] ? never : Name]: Fields[Name];
} & {
	[Name in keyof Fields as undefined extends Fields[Name] ? Name : never]?: Exclude<
		Fields[Name],
		undefined
	>;
};
