/**
 * Reads the format n8n stores executions in: a JSON array of all objects, arrays and strings, the first being the
 * whole; inside of them, a string is the index of the value that belongs there.
 */
export function parseFlatted(text: string): unknown {
	const table = JSON.parse(text) as unknown[];
	const built = new Map<number, unknown>();
	const valueAt = (index: number): unknown => {
		const entry = table[index];
		if (typeof entry !== 'object' || entry === null) return entry;
		if (built.has(index)) return built.get(index);
		const value = Array.isArray(entry) ? [] : {};
		// Known before its members are: the format exists because a value may contain itself.
		built.set(index, value);
		for (const [key, member] of Object.entries(entry) as Array<[string, unknown]>)
			Reflect.set(value, key, typeof member === 'string' ? valueAt(Number(member)) : member);
		return value;
	};
	return valueAt(0);
}
