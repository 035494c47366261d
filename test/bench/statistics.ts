/** The value that a share of all values (0 to 1) does not exceed, by the nearest rank; NaN of nothing. */
export function percentile(values: readonly number[], share: number): number {
	const sorted = [...values].sort((one, other) => one - other);
	return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? NaN;
}

/** The middle value; of an even number of values, the mean of the two in the middle. NaN where one of them is. */
export function median(values: readonly number[]): number {
	if (values.some(Number.isNaN)) return NaN;
	const sorted = [...values].sort((one, other) => one - other);
	const middle = (sorted.length - 1) / 2;
	return ((sorted[Math.floor(middle)] ?? NaN) + (sorted[Math.ceil(middle)] ?? NaN)) / 2;
}

/**
 * How many times the other the one is, round by round: none when one of both was not measured, and not a number in a
 * round that only one of them has.
 */
export function pairRatios(ones: readonly number[], others: readonly number[]): number[] {
	return ones.length === 0 || others.length === 0
		? []
		: Array.from(
				{ length: Math.max(ones.length, others.length) },
				(_, round) => (ones[round] ?? NaN) / (others[round] ?? NaN),
			);
}
