/** n8n loses a value with this name when it copies an item. */
const UNUSABLE = '__proto__';

/**
 * Names for the columns of a CSV, no two of them alike, so that no cell takes another's place: a heading that occurs
 * again is numbered from 2, and a column without a heading is named by its number.
 */
export function nameColumns(headings: string[], width: number): string[] {
	const given = Array.from({ length: width }, (_, index) => {
		const heading = headings[index]?.trim() ?? '';
		return heading === '' || heading === UNUSABLE ? `Column ${index + 1}` : heading;
	});
	const taken = new Set(given);
	const numbers = new Map<string, number>();
	return given.map((name) => {
		let number = numbers.get(name) ?? 0;
		do number++;
		while (number > 1 && taken.has(`${name} ${number}`));
		numbers.set(name, number);
		return number === 1 ? name : `${name} ${number}`;
	});
}
