import { median } from '../statistics';

/** A table of Markdown. */
export function table(headings: string[], rows: string[][]): string {
	return [headings, headings.map(() => '---'), ...rows]
		.map((cells) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`)
		.join('\n');
}

/** A number with as many digits as mean something; a dash where nothing was measured. */
export function figure(value: number | undefined, digits?: number): string {
	if (value === undefined || !Number.isFinite(value)) return '–';
	const decimals = digits ?? (Math.abs(value) >= 100 ? 0 : Math.abs(value) >= 10 ? 1 : 2);
	return value.toLocaleString('en-US', {
		minimumFractionDigits: decimals,
		maximumFractionDigits: decimals,
	});
}

/** The median of the rounds, with the least and the most in brackets where there were several. */
export function spread(rounds: readonly number[], digits?: number): string {
	const middle = figure(median(rounds), digits);
	if (rounds.length < 2 || Number.isNaN(median(rounds))) return middle;
	const [least, most] = [Math.min(...rounds), Math.max(...rounds)];
	return `${middle} (${figure(least, digits)}–${figure(most, digits)})`;
}
