/** The value of a field that offers a list and free text; for any other field, its value as it is. */
export function readLocator(value: unknown): unknown {
	return isLocator(value) ? value.value : value;
}

/** Whether the value was chosen from the list that the field offers. */
export function isFromList(value: unknown): boolean {
	return isLocator(value) && 'mode' in value && value.mode === 'list';
}

/** For a field that was left alone, n8n gives the default, which lacks the mark. */
function isLocator(value: unknown): value is { value: unknown } {
	if (typeof value !== 'object' || value === null || !('value' in value)) return false;
	return '__rl' in value || 'mode' in value;
}
