/** What is said of a switch that is set to anything else. */
export const NEITHER = {
	rule: 'is neither true nor false',
	remedy: 'Switch it on or off, or have the expression give true or false.',
};

/** True or false, also as text, which is what an expression often gives; undefined for anything else. */
export function readYesOrNo(value: unknown): boolean | undefined {
	if (typeof value === 'boolean') return value;
	const text = typeof value === 'string' ? value.trim().toLowerCase() : '';
	return text === 'true' ? true : text === 'false' ? false : undefined;
}
