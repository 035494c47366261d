import type { CallFigures } from '../calls/callFigures';
import type { EventFigures } from '../events/eventFigures';
import { LIMIT } from '../calls/contenders';
import type { Findings } from './findings';
import { pairRatios } from '../statistics';
import { isReached, type Goal } from './goals';
import { figure, spread, table } from './markdown';

export function goalTable(goals: Goal[]): string {
	return table(
		['Goal', 'Wanted', 'Seen', ''],
		goals.map((goal) => [
			goal.what,
			`${goal.bound} ${goal.limit} ${goal.unit}`,
			`${spread(goal.seen)} ${goal.unit}`,
			goal.seen.length === 0 ? 'not measured' : isReached(goal) ? 'reached' : '**not reached**',
		]),
	);
}

/** The contenders side by side, at one size. */
export function callTable(calls: CallFigures[]): string {
	const limit = calls.find(({ contender }) => contender === LIMIT)?.callsPerSecond ?? [];
	return table(
		[
			'Contender',
			'Calls/s',
			'Of the limit',
			'Calls/s of the execution',
			'CPU per call, ms',
			'Peak memory, MB',
			'Most in flight',
			'Not called',
			'Called twice',
		],
		calls.map((call) => [
			call.contender + (call.problem === undefined ? '' : ` (failed: ${call.problem})`),
			spread(call.callsPerSecond),
			spread(pairRatios(call.callsPerSecond, limit)),
			spread(call.executionCallsPerSecond),
			spread(call.cpuPerCall),
			spread(call.peakMemory, 0),
			figure(call.mostInFlight, 0),
			figure(call.notCalled, 0),
			figure(call.calledTwice, 0),
		]),
	);
}

export function memoryTable({ memory }: Findings): string {
	const contenders = [...new Set(memory.map(({ contender }) => contender))];
	const sizes = [...new Set(memory.map(({ items }) => items))];
	return table(
		['Contender', ...sizes.map((items) => `${figure(items, 0)} items, MB`)],
		contenders.map((contender) => [
			contender,
			...sizes.map((items) => {
				const found = memory.find((one) => one.contender === contender && one.items === items);
				return `${spread(found?.growth ?? [], 0)}${found?.problem === undefined ? '' : ' (failed)'}`;
			}),
		]),
	);
}

export function eventTable(events: EventFigures[]): string {
	return table(
		['Receiver', 'Load', 'Deliveries', 'Answers/s', 'Executed/s', 'p50, ms', 'p95, ms', 'p99, ms'],
		events.map((event) => [
			event.receiver,
			event.pace,
			figure(event.count, 0),
			spread(event.perSecond),
			spread(event.executedPerSecond),
			spread(event.p50),
			figure(event.p95),
			figure(event.p99),
		]),
	);
}
