import type { CallRun } from './callRun';
import type { CallResult } from './callRounds';
import { ITEMS_ALONE, LIMIT } from './contenders';

/** What the page says about one contender at one size. What is a list has one figure of each round, in order. */
export interface CallFigures {
	contender: string;
	items: number;
	answerAfterMs: number;
	rounds: number;
	/** By the platform's books, from the first request to the last answer. */
	callsPerSecond: number[];
	/** By n8n's books, from the start of the execution to its end; none for the limit. */
	executionCallsPerSecond: number[];
	/** Of the process that calls, in ms, without what the items alone cost in the same round. */
	cpuPerCall: number[];
	platformCpuPerCall: number[];
	/** In MB. */
	peakMemory: number[];
	/** In all rounds together. */
	mostInFlight: number;
	notCalled: number;
	calledTwice: number;
	problem: string | undefined;
}

function sameSize(one: CallResult, other: CallResult): boolean {
	return one.items === other.items && one.answerAfterMs === other.answerAfterMs;
}

function sum(numbers: number[]): number {
	return numbers.reduce((total, number) => total + number, 0);
}

/** By n8n's books; none of a run outside of n8n. */
export function executionRate({ called, executionMs }: CallRun): number[] {
	return executionMs === undefined ? [] : [(called / executionMs) * 1000];
}

function figuresOf(result: CallResult, all: CallResult[]): CallFigures {
	const { contender, items, answerAfterMs, runs } = result;
	const alone = all.find((other) => other.contender === ITEMS_ALONE && sameSize(result, other));
	const itemsCpuMs = (round: number) =>
		contender === LIMIT ? 0 : (alone?.runs[round]?.cpuMs ?? NaN);
	return {
		contender,
		items,
		answerAfterMs,
		rounds: runs.length,
		callsPerSecond: runs.map(({ called, platformMs }) => (called / platformMs) * 1000),
		executionCallsPerSecond: runs.flatMap(executionRate),
		cpuPerCall: runs.map(({ cpuMs }, round) => (cpuMs - itemsCpuMs(round)) / items),
		platformCpuPerCall: runs.map(({ platformCpuMs }) => platformCpuMs / items),
		peakMemory: runs.map(({ peakMemory }) => peakMemory),
		mostInFlight: Math.max(...runs.map(({ mostInFlight }) => mostInFlight)),
		notCalled: sum(runs.map(({ called }) => items - called)),
		calledTwice: sum(runs.map(({ calledTwice }) => calledTwice)),
		problem: runs.find(({ problem }) => problem !== undefined)?.problem,
	};
}

export function callFigures(results: CallResult[]): CallFigures[] {
	return results
		.filter(({ contender }) => contender !== ITEMS_ALONE)
		.map((result) => figuresOf(result, results));
}
