import { median } from '../statistics';
import type { CallRun } from './callRun';
import type { CallResult } from './callRounds';
import { ITEMS_ALONE, LIMIT } from './contenders';

/** What the page says about one contender at one size: the medians of its runs. */
export interface CallFigures {
	contender: string;
	items: number;
	answerAfterMs: number;
	runs: number;
	/** By the platform's books, from the first request to the last answer. */
	callsPerSecond: number;
	/** By n8n's books, from the start of the execution to its end; not for the limit. */
	executionCallsPerSecond: number | undefined;
	/** Of the process that calls, in ms, without what the items alone cost. */
	cpuPerCall: number;
	platformCpuPerCall: number;
	/** In MB. */
	peakMemory: number;
	mostInFlight: number;
	/** In all runs together. */
	notCalled: number;
	calledTwice: number;
	problem: string | undefined;
}

const sameSize = (one: CallResult, other: CallResult): boolean =>
	one.items === other.items && one.answerAfterMs === other.answerAfterMs;

const sum = (numbers: number[]): number => numbers.reduce((total, number) => total + number, 0);

const figuresOf = (result: CallResult, all: CallResult[]): CallFigures => {
	const { contender, items, answerAfterMs, runs } = result;
	const medianOf = (read: (run: CallRun) => number) => median(runs.map(read));
	const alone = all.find((other) => other.contender === ITEMS_ALONE && sameSize(result, other));
	const itemsCpuMs =
		contender === LIMIT ? 0 : median((alone?.runs ?? []).map(({ cpuMs }) => cpuMs));
	const hasExecutions = runs.every(({ executionMs }) => executionMs !== undefined);
	return {
		contender,
		items,
		answerAfterMs,
		runs: runs.length,
		callsPerSecond: medianOf(({ called, platformMs }) => (called / platformMs) * 1000),
		executionCallsPerSecond: hasExecutions
			? medianOf(({ called, executionMs = NaN }) => (called / executionMs) * 1000)
			: undefined,
		cpuPerCall: (medianOf(({ cpuMs }) => cpuMs) - itemsCpuMs) / items,
		platformCpuPerCall: medianOf(({ platformCpuMs }) => platformCpuMs) / items,
		peakMemory: medianOf(({ peakMemory }) => peakMemory),
		mostInFlight: Math.max(...runs.map(({ mostInFlight }) => mostInFlight)),
		notCalled: sum(runs.map(({ called }) => items - called)),
		calledTwice: sum(runs.map(({ calledTwice }) => calledTwice)),
		problem: runs.find(({ problem }) => problem !== undefined)?.problem,
	};
};

export const callFigures = (results: CallResult[]): CallFigures[] =>
	results
		.filter(({ contender }) => contender !== ITEMS_ALONE)
		.map((result) => figuresOf(result, results));
