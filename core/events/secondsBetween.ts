/** Seconds from one ISO 8601 time to another; null when one is missing, unreadable or in the wrong order. */
export function secondsBetween(from: string | null, to: string | null): number | null {
	if (from === null || to === null) return null;
	const seconds = (Date.parse(to) - Date.parse(from)) / 1000;
	return seconds >= 0 ? seconds : null;
}
