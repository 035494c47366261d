import type { Mutant } from './mutant';
import { wasNoticed, type Result } from './results';

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
	const left = new Set(mutants);
	const found = unnoticed.flatMap((before) => {
		const [nearest] = sortByDistance([...left], before);
		if (nearest === undefined) return [];
		left.delete(nearest);
		return nearest;
	});
	return {
		mutants: found,
		gone: unnoticed.length - found.length,
		killed: earlier.length - unnoticed.length,
	};
}

/** Those that make the same change, the one first that is nearest to where it was. */
function sortByDistance(mutants: readonly Mutant[], before: Mutant): Mutant[] {
	const keyOf = ({ file, mutator, original, replacement }: Mutant) =>
		JSON.stringify([file, mutator, original, replacement]);
	return mutants
		.filter((mutant) => keyOf(mutant) === keyOf(before))
		.sort((one, other) => distance(one, before) - distance(other, before));
}

function distance(mutant: Mutant, before: Mutant): number {
	return 1000 * Math.abs(mutant.line - before.line) + Math.abs(mutant.column - before.column);
}
