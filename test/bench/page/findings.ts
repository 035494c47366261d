import type { CallFigures } from '../calls/callFigures';
import type { MemoryResult } from '../calls/memory';
import type { EventFigures } from '../events/eventFigures';
import type { LoadingResult } from '../loading/loading';
import type { WaitingResult } from '../waiting/waiting';

/** Everything that was measured in one run. */
export interface Findings {
	calls: CallFigures[];
	memory: MemoryResult[];
	events: EventFigures[];
	replies: EventFigures[];
	waiting?: WaitingResult;
	loading?: LoadingResult;
}

export function findCalls(
	{ calls }: Findings,
	contender: string,
	items: number,
	answerAfterMs: number,
): CallFigures | undefined {
	return calls.find(
		(figures) =>
			figures.contender === contender &&
			figures.items === items &&
			figures.answerAfterMs === answerAfterMs,
	);
}

/** MB for 1,000 items more, between two sizes; of each round. */
export function growthBetween(
	{ memory }: Findings,
	contender: string,
	from: number,
	to: number,
): number[] {
	const growthAt = (items: number) =>
		memory.find((result) => result.contender === contender && result.items === items)?.growth ?? [];
	const [less, more] = [growthAt(from), growthAt(to)];
	if (less.length === 0) return [];
	return more.map((growth, round) => ((growth - (less[round] ?? NaN)) / (to - from)) * 1000);
}
