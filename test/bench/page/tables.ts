import type { CallFigures } from '../calls/callFigures';
import type { EventFigures } from '../events/eventFigures';
import { LIMIT } from '../calls/contenders';
import type { Findings } from './findings';
import { pairRatios } from '../statistics';
import type { WaitingResult } from '../waiting/waiting';
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

export function keyTable({ keys }: WaitingResult): string {
	const contenders = [
		['Call and Wait', keys.callAndWait],
		['8x8 Voice Trigger, answered by Respond', { ...keys.respond, next: [] }],
		['Wait node behind a trigger that forwards the key', { ...keys.waitNode, reply: [] }],
	] as const;
	return table(
		['Contender', 'Keys', 'To the spoken reply, ms', 'To the next node, ms'],
		contenders.map(([name, { count, reply, next }]) => [
			name,
			figure(count, 0),
			spread(reply),
			spread(next),
		]),
	);
}

export function waitsTable({ waits }: WaitingResult): string {
	return table(
		[
			'Calls that waited at once',
			'Results',
			'Lost',
			'Twice',
			'With the digits of another',
			'Static data for each, bytes',
			'Memory before, MB',
			'After, MB',
		],
		[
			[
				...[waits.calls, waits.results, waits.lost, waits.twice, waits.wrong].map((count) =>
					figure(count, 0),
				),
				figure(waits.bytesPerCall, 0),
				figure(waits.memoryBefore, 0),
				figure(waits.memoryAfter, 0),
			],
		],
	);
}
