import type { Mutant } from './mutant';
import type { Result } from './results';
import { wasNoticed } from './summary';

/** Of an earlier run, what its tests did not notice, and what has become of it in the code. */
export interface Again {
	/** The same changes of today's code. */
	mutants: Mutant[];
	/** How many cannot be made any more, because the code is another. */
	gone: number;
	/** How many were noticed then. */
	killed: number;
}

/** A change is the same where it is of the same text in the same file; of several, the one that is nearest to where it was. */
export function findAgain(mutants: readonly Mutant[], earlier: readonly Result[]): Again {
	const unnoticed = earlier.filter((result) => !wasNoticed(result));
	const found = unnoticed.map((before) => findNearest(mutants, before));
	return {
		mutants: [...new Set(found)].filter((mutant) => mutant !== undefined),
		gone: found.filter((mutant) => mutant === undefined).length,
		killed: earlier.length - unnoticed.length,
	};
}

function findNearest(mutants: readonly Mutant[], before: Mutant): Mutant | undefined {
	const keyOf = ({ file, mutator, original, replacement }: Mutant) =>
		JSON.stringify([file, mutator, original, replacement]);
	return mutants
		.filter((mutant) => keyOf(mutant) === keyOf(before))
		.sort((one, other) => Math.abs(one.line - before.line) - Math.abs(other.line - before.line))[0];
}
