/** A number, or a text that is one; NaN for all else, also for what Number() takes for 0 or 1: a blank, a list, true. */
export function readPlainNumber(value: unknown): number {
	if (typeof value === 'number') return value;
	return typeof value === 'string' && value.trim() !== '' ? Number(value) : NaN;
}
