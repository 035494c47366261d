import { comparisonPage, type Comparison } from '../../bench/beside/comparison';
import { problemsOf } from '../../bench/beside/sides';
import type { CallRun } from '../../bench/calls/callRun';
import { BESIDE_PARTS, readOptions } from '../../bench/options';

test('another commit is compared in all parts, or in those that are named', () => {
	expect(readOptions(['beside', 'HEAD~1'])).toEqual({
		parts: [],
		beside: { commit: 'HEAD~1', parts: BESIDE_PARTS },
		isWhole: false,
	});
	expect(readOptions(['beside', 'v0.1.0', 'calls', '--rounds', '1'])).toEqual({
		parts: [],
		beside: { commit: 'v0.1.0', parts: ['calls'] },
		rounds: 1,
		isWhole: false,
	});
});

test.each([
	[['beside'], '"beside" needs a commit'],
	[['beside', 'HEAD~1', 'events'], 'There is no part "events"'],
])('%j is refused in a sentence', (args, sentence) => {
	expect(() => readOptions(args)).toThrow(sentence);
});

function comparison(fields: Partial<Comparison>): Comparison {
	return {
		what: 'calls per second',
		now: [98, 300, 50],
		beside: { name: 'the commit before', rounds: [100, 300, 100] },
		goal: { bound: 'at least', limit: 0.97 },
		...fields,
	};
}

test('the median of the shares of the rounds decides, and both sides are shown', () => {
	expect(comparisonPage('abc1234 Something', [comparison({})])).toContain(
		'| calls per second | the commit before | 100 (100–300) | 98.0 (50.0–300) | 0.98 (0.50–1.00) × | at least 0.97 × | reached |',
	);
	const slow = comparison({ now: [96, 300, 50] });
	expect(comparisonPage('abc1234 Something', [slow])).toContain('| **not reached** |');
});

test('what is only shown has no verdict', () => {
	const { goal, ...shown } = comparison({});
	expect(goal).toBeDefined();
	expect(comparisonPage('abc1234 Something', [shown])).toMatch(/\| – \| {2}\|$/m);
});

test('figures of a run that went wrong reach no goal, and the page says what it was', () => {
	const run: CallRun = {
		...{ platformMs: 1000, cpuMs: 500, platformCpuMs: 50, peakMemory: 700, mostInFlight: 20 },
		...{ called: 49, calledTwice: 1 },
	};
	const runs = { before: [run], now: [{ ...run, problem: 'error: refused' }] };
	const problems = problemsOf(runs, 50);
	const page = comparisonPage('abc1234 Something', [comparison({ problems })]);
	expect(page).toContain('| **failed** |');
	expect(page).toContain(`
- round 1, before: 49 of 50 called
- round 1, before: 1 called twice
- round 1, now: error: refused
- round 1, now: 49 of 50 called
- round 1, now: 1 called twice`);
});
