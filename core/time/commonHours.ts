import { findClosing, findOpening, type CallingHours } from './callingHours';

const TWO_WEEKS = 14 * 24 * 60 * 60_000;

/** The moment at which the first of the hours end; undefined when this one does not lie in all of them, or there are none. */
export function findCommonClosing(all: readonly CallingHours[], now: Date): Date | undefined {
	const closings = all.map((hours) => findClosing(hours, now)?.getTime() ?? NaN);
	const first = Math.min(...closings);
	return Number.isFinite(first) ? new Date(first) : undefined;
}

/** The first moment, from this one on, that lies in all of the hours; undefined when there is none in the next two weeks. */
export function findCommonOpening(all: readonly CallingHours[], now: Date): Date | undefined {
	const end = now.getTime() + TWO_WEEKS;
	for (let moment = now; moment.getTime() <= end; ) {
		const openings = all.map((hours) => findOpening(hours, moment)?.getTime() ?? NaN);
		const last = Math.max(...openings);
		if (!Number.isFinite(last)) return undefined;
		if (last === moment.getTime()) return moment;
		moment = new Date(last);
	}
	return undefined;
}
