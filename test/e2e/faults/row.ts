import type { Instance } from '../instance';

/** One fault: what must come of it, and how it is brought about in a real n8n. */
export interface FaultRow {
	fault: string;
	/** In words, for the page. */
	expected: string;
	/** In figures, for the test. */
	figures: object;
	observe: (instance: Instance) => Promise<Observation>;
}

export interface Observation {
	figures: object;
	/** The same in words; nothing in them differs from run to run. */
	words: string;
	/** How many numbers have more than one call in the platform's own books. */
	calledTwice: number;
}

export function countCalledTwice(calls: Record<string, number>): number {
	return Object.values(calls).filter((count) => count > 1).length;
}
