/** The value of a field that offers a list and free text; of any other, the field itself. */
export function readLocator(value: unknown): unknown {
	return isLocator(value) ? value.value : value;
}

/** Whether the value was chosen from the list that the field offers. */
export function isFromList(value: unknown): boolean {
	return isLocator(value) && 'mode' in value && value.mode === 'list';
}

function isLocator(value: unknown): value is { value: unknown } {
	return typeof value === 'object' && value !== null && '__rl' in value && 'value' in value;
}
