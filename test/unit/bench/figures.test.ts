import { callFigures } from '../../bench/calls/callFigures';
import type { CallRun } from '../../bench/calls/callRun';
import { ITEMS_ALONE, LIMIT } from '../../bench/calls/contenders';
import { eventFigures } from '../../bench/events/eventFigures';

function run(fields: Partial<CallRun>): CallRun {
	return {
		platformMs: 1000,
		executionMs: 2000,
		cpuMs: 500,
		platformCpuMs: 50,
		peakMemory: 700,
		mostInFlight: 20,
		called: 100,
		calledTwice: 0,
		...fields,
	};
}
function result(contender: string, ...runs: CallRun[]) {
	return {
		contender,
		items: 100,
		answerAfterMs: 20,
		runs,
	};
}

test('CPU per call is without what the items alone cost in the same round, but for the limit', () => {
	const results = [
		result('node', run({ cpuMs: 500 }), run({ cpuMs: 900 })),
		result(LIMIT, run({ cpuMs: 40 }), run({ cpuMs: 50 })),
		result(ITEMS_ALONE, run({ cpuMs: 100 }), run({ cpuMs: 300 })),
	];
	expect(callFigures(results).map(({ contender, cpuPerCall }) => [contender, cpuPerCall])).toEqual([
		['node', [4, 6]],
		[LIMIT, [0.4, 0.5]],
	]);
});

test('rates are those of each round, and what must not be is counted over all', () => {
	const expected = {
		callsPerSecond: [200, 100, 10],
		executionCallsPerSecond: [50, 50, 45],
		notCalled: 10,
		calledTwice: 3,
		mostInFlight: 30,
		rounds: 3,
	};
	const runs = [
		run({ platformMs: 500, mostInFlight: 30 }),
		run({ calledTwice: 3 }),
		run({ called: 90, platformMs: 9000 }),
	];
	expect(callFigures([result('node', ...runs)])).toMatchObject([expected]);
});

test('the median time is that of each round, the slowest of the deliveries of all rounds', () => {
	const expected = {
		perSecond: [20, 20],
		executedPerSecond: [10, 5],
		p50: [1, 2],
		p95: 4,
		p99: 4,
	};
	const runs = [
		{ tookMs: 100, executedMs: 200, latencies: [4, 1] },
		{ tookMs: 100, executedMs: 400, latencies: [3, 2] },
	];
	const results = [{ receiver: 'trigger', pace: 'one at a time', count: 4, runs }];
	expect(eventFigures(results)).toMatchObject([expected]);
});
