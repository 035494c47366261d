/** One change of the code. */
export interface Mutant {
	/** What switches it on. */
	id: string;
	file: string;
	/** Both count from 1. */
	line: number;
	column: number;
	/** The kind of change, by Stryker's name. */
	mutator: string;
	original: string;
	replacement: string;
}

/** The mutant of one run in another, where it may have another ID. */
export function nameOf({ file, line, column, mutator, replacement }: Mutant): string {
	return `${file}:${line}:${column} ${mutator} ${replacement}`;
}
