import type { Observation } from '../faults/row';
import { CallList, type CallListOptions, type Ended, type Place } from './callList';

/** What the node says when it calls nobody in a retry. */
export const RETRIED_ALREADY =
	'This execution was retried already, so another retry of it could call people twice';
export const CUT_OFF =
	'This execution was cut off while it was calling, so a retry could call people twice';

/** One way of retrying: what must come of it, and how it is brought about in a real n8n. */
export interface RetryRow {
	fault: string;
	/** In words, for the page. */
	expected: string;
	/** For the test, list by list. */
	figures: Figures[];
	/** What the retries say differs from one n8n to the other, and is not on the page. */
	hasOwnWords?: boolean;
	lists: (place: Place) => Promise<Seen[]>;
}

export interface Figures {
	/** What each retry said, or how it ended where it said nothing. */
	retries: string[];
	/** How many calls each person of the list has in the end. */
	calls: number[];
}

/** What became of one list. */
export interface Seen {
	list: CallList;
	retries: Ended[];
}

/** A list that is called in production, then one that is called by hand. */
export function inBothWays(
	options: CallListOptions,
	retry: (list: CallList) => Promise<Ended[]>,
): RetryRow['lists'] {
	return async (place) => {
		const seen: Seen[] = [];
		for (const byHand of [false, true]) {
			const list = await CallList.create(place, { ...options, byHand });
			seen.push({ list, retries: await retry(list) });
		}
		return seen;
	};
}

/** The same figures for both. */
export function both(figures: Figures): Figures[] {
	return [figures, figures];
}

export type RetryObservation = Observation & {
	/** What each error adds to its message. */
	advice: string[];
};

export async function observe(row: RetryRow, place: Place): Promise<RetryObservation> {
	const seen = await row.lists(place);
	const figures = seen.map(({ list, retries }) => ({
		retries: retries.map(({ status, message }) => message ?? status),
		calls: list.calls(),
	}));
	const words = figures.map(({ retries, calls }) =>
		[...(row.hasOwnWords ? [] : retries.map(quote)), `calls ${calls.join(' ')}`].join('; '),
	);
	const advice = seen.flatMap(({ retries }) => retries.map(({ description }) => description ?? ''));
	const calledTwice = figures.flatMap(({ calls }, list) =>
		calls.filter((count, person) => count > Math.max(1, row.figures[list]?.calls[person] ?? 0)),
	);
	return {
		figures,
		words: [...new Set(words)].join(' / '),
		calledTwice: calledTwice.length,
		advice,
	};
}

function quote(words: string): string {
	return words.includes(' ') ? `"${words}"` : words;
}
