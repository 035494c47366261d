import { sleep } from 'n8n-workflow';

/** The run was stopped before it was this call's turn, so it was not placed. */
export class CallNotStarted extends Error {}

/** A stopped run ends no later than this. */
const LONGEST_SLEEP_MS = 250;

/** When the calls of one node run may start. */
export interface Pace {
	/**
	 * Settles when one more call may start; throws CallNotStarted once the run was stopped. `afterMs` is for a call
	 * that has to be tried again later: until then, no other starts either.
	 */
	turn(afterMs?: number): Promise<void>;
	/** From now on, no call starts. */
	stop(): void;
}

/**
 * At most `perSecond` starts in any second, evenly spread, in the order in which they were asked for; 0 is no limit.
 * Below 1, there is one start in several seconds: with 0.5, one in two.
 */
export function openPace(perSecond: number): Pace {
	const intervalMs = perSecond > 0 ? 1000 / perSecond : 0;
	const counted = Math.max(1, Math.floor(perSecond));
	/** The last starts, of which no more than `counted` may lie within this many intervals. */
	const starts: number[] = [];
	let slot = 0;
	let queue = Promise.resolve();
	let isStopped = false;

	const wait = async () => {
		for (let hasWaited = false; ; hasWaited = true) {
			if (isStopped) throw new CallNotStarted();
			const windowEnd = starts.length < counted ? 0 : Number(starts[0]) + counted * intervalMs;
			const ms = Math.max(slot, windowEnd) - performance.now();
			if (ms <= 0) return start(hasWaited);
			await sleep(Math.min(Math.ceil(ms), LONGEST_SLEEP_MS));
		}
	};

	const start = (hasWaited: boolean) => {
		if (intervalMs === 0) return;
		const now = performance.now();
		// A timer that comes late does not slow all others down; turns that nobody took are not made up for.
		slot = (hasWaited ? Math.max(slot, now - intervalMs) : now) + intervalMs;
		starts.push(now);
		if (starts.length > counted) starts.shift();
	};

	return {
		async turn(afterMs = 0) {
			if (afterMs > 0) slot = Math.max(slot, performance.now() + afterMs);
			if (intervalMs === 0 && slot <= performance.now() && !isStopped) return;
			const turn = queue.then(wait);
			queue = turn.catch(() => undefined);
			await turn;
		},
		stop() {
			isStopped = true;
		},
	};
}
