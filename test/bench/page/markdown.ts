/** A table of Markdown. */
export const table = (headings: string[], rows: string[][]): string =>
	[headings, headings.map(() => '---'), ...rows]
		.map((cells) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`)
		.join('\n');

/** A number with as many digits as mean something; a dash where nothing was measured. */
export const figure = (value: number | undefined, digits?: number): string => {
	if (value === undefined || !Number.isFinite(value)) return '–';
	const decimals = digits ?? (Math.abs(value) >= 100 ? 0 : Math.abs(value) >= 10 ? 1 : 2);
	return value.toLocaleString('en-US', {
		minimumFractionDigits: decimals,
		maximumFractionDigits: decimals,
	});
};
