/** A value of a form as text, empty for none; undefined for an object, which is no text. */
export function asText(value: unknown): string | undefined {
	const text = String(value ?? '');
	return /^\[object .*\]$/.test(text.trim()) ? undefined : text;
}
