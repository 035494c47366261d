interface Schema {
	type?: string | string[];
	properties?: Record<string, Schema>;
	items?: Schema;
}

/** Where a value and an output schema do not agree: a property too many or too few, or one of another type. */
export function differences(schema: Schema | undefined, value: unknown, path = 'output'): string[] {
	if (schema === undefined) return [`${path} is not in the schema`];
	if (value === undefined) return [`${path} is missing`];
	const types = [schema.type ?? []].flat();
	if (!types.some((type) => isOfType(type, value))) return [`${path} is no ${types.join(' or ')}`];
	if (Array.isArray(value)) {
		return value.flatMap((item, index) => differences(schema.items, item, `${path}[${index}]`));
	}
	if (typeof value !== 'object' || value === null) return [];

	const fields = value as Record<string, unknown>;
	const names = new Set([...Object.keys(schema.properties ?? {}), ...Object.keys(fields)]);
	return [...names].flatMap((name) =>
		differences(schema.properties?.[name], fields[name], `${path}.${name}`),
	);
}

function isOfType(type: string, value: unknown): boolean {
	switch (type) {
		case 'null':
			return value === null;
		case 'array':
			return Array.isArray(value);
		case 'integer':
			return Number.isInteger(value);
		case 'object':
			return typeof value === 'object' && value !== null && !Array.isArray(value);
		default:
			return typeof value === type;
	}
}
