import { median, percentile } from '../statistics';
import type { EventResult } from './eventRounds';

/** What the page says about one receiver; times in ms, of all deliveries together. */
export interface EventFigures {
	receiver: string;
	pace: string;
	count: number;
	/** Answered, the median of the rounds. */
	perSecond: number;
	/** Executed and stored, the median of the rounds. */
	executedPerSecond: number;
	p50: number;
	p95: number;
	p99: number;
}

export const eventFigures = (results: EventResult[]): EventFigures[] =>
	results.map(({ receiver, pace, count, runs }) => {
		const latencies = runs.flatMap((run) => run.latencies);
		const rate = (ms: number, events: number) => (events / ms) * 1000;
		return {
			receiver,
			pace,
			count,
			perSecond: median(runs.map((run) => rate(run.tookMs, run.latencies.length))),
			executedPerSecond: median(runs.map((run) => rate(run.executedMs, run.latencies.length))),
			p50: percentile(latencies, 0.5),
			p95: percentile(latencies, 0.95),
			p99: percentile(latencies, 0.99),
		};
	});
