import { percentile } from '../statistics';
import type { EventResult } from './eventRounds';

/** What the page says about one receiver; times in ms. What is a list has one figure of each round, in order. */
export interface EventFigures {
	receiver: string;
	pace: string;
	/** Of all rounds together. */
	count: number;
	/** Answered. */
	perSecond: number[];
	/** Executed and stored. */
	executedPerSecond: number[];
	p50: number[];
	/** Of the deliveries of all rounds together: a round alone has too few of them. */
	p95: number;
	p99: number;
}

export function eventFigures(results: EventResult[]): EventFigures[] {
	return results.map(({ receiver, pace, count, runs }) => {
		const latencies = runs.flatMap((run) => run.latencies);
		const rate = (ms: number, events: number) => (events / ms) * 1000;
		return {
			receiver,
			pace,
			count,
			perSecond: runs.map((run) => rate(run.tookMs, run.latencies.length)),
			executedPerSecond: runs.map((run) => rate(run.executedMs, run.latencies.length)),
			p50: runs.map((run) => percentile(run.latencies, 0.5)),
			p95: percentile(latencies, 0.95),
			p99: percentile(latencies, 0.99),
		};
	});
}
