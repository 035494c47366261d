import type { CallFigures } from '../../bench/calls/callFigures';
import { HTTP_DEFAULT, LIMIT, VOICE_NODE } from '../../bench/calls/contenders';
import type { Findings } from '../../bench/page/findings';
import { goalsOf, isReached } from '../../bench/page/goals';
import { writePage } from '../../bench/page/page';
import { figure, spread, table } from '../../bench/page/markdown';

function calls(
	contender: string,
	[items, answerAfterMs]: [number, number],
	callsPerSecond: number[],
	cpuPerCall = callsPerSecond.map(() => 1),
) {
	return {
		contender,
		items,
		answerAfterMs,
		rounds: callsPerSecond.length,
		callsPerSecond,
		executionCallsPerSecond: [],
		cpuPerCall,
		platformCpuPerCall: [0.1],
		peakMemory: [800],
		mostInFlight: 20,
		notCalled: 0,
		calledTwice: 0,
		problem: undefined,
	} satisfies CallFigures;
}
const findings: Findings = {
	calls: [
		calls(VOICE_NODE, [10_000, 100], [180, 99, 300]),
		calls(LIMIT, [10_000, 100], [200, 100, 600]),
		calls(VOICE_NODE, [5000, 20], [250], [3.5]),
		calls(HTTP_DEFAULT, [5000, 20], [200], [5]),
	],
	memory: [1000, 5000, 10_000].map((items) => ({
		contender: VOICE_NODE,
		items,
		growth: [items ** 2 / 1000],
		peak: [900],
	})),
	events: [],
	replies: [],
	loading: {
		...{ startMs: [12, 11, 40], startWithoutMetadataMs: [240, 250, 260], loadMs: [48] },
		...{ libraries: [], tarballKb: 250 },
	},
};
const withWaiting: Findings = {
	...findings,
	waiting: {
		keys: {
			callAndWait: { count: 24, reply: [150, 170], next: [140, 180] },
			respond: { count: 24, reply: [100, 100], next: [] },
			waitNode: { count: 24, reply: [90, 90], next: [100, 200] },
		},
		waits: {
			...{ calls: 500, results: 499, lost: 1, twice: 0, wrong: 0 },
			...{ bytesPerCall: 168, memoryBefore: 500, memoryAfter: 600 },
		},
	},
};
const MACHINE = { processor: 'CPU', memory: '8 GB', system: 'Linux', node: 'v24', n8n: '2.41.1' };

test('a goal is judged by the shares of the rounds, or not measured', () => {
	const expected = [
		['10,000 items at 100 ms', [0.9, 0.99, 0.5], true],
		['10,000 items in memory', [2.5], false],
		['5,000 items at 20 ms', [1.25], false],
		['5,000 items at 20 ms', [0.7], false],
		['time to load', [12, 11, 40], true],
		['size of the tarball', [250], false],
	];
	const seen = goalsOf(findings)
		.filter((goal) => goal.seen.length > 0)
		.map((goal) => [goal.what, goal.seen, isReached(goal)]);
	expect(seen).toEqual(
		expected.map(([start, ...rest]) => [expect.stringMatching(`^${start}`), ...rest]),
	);
});

test('of calls that wait, times are judged by their shares, and one lost answer is one too many', () => {
	const judged = goalsOf(withWaiting)
		.filter(({ what }) => what.startsWith('Call and Wait'))
		.map((goal) => [goal.seen, isReached(goal)]);
	expect(judged).toEqual([
		[[1.5, 1.7], false],
		[[1.4, 0.9], true],
		[[1.2], false],
		[[168], true],
		[[1], false],
	]);
});

test('of many calls that wait at once, the page tells what became of them in one row', () => {
	const page = writePage(withWaiting, { machine: MACHINE, date: '2031-05-06', minutes: 20 });
	expect(page).toContain('| 500 | 499 | 1 | 0 | 0 | 168 | 500 | 600 |');
	expect(page).toContain('| Call and Wait | 24 | 160 (150–170) | 160 (140–180) |');
});

test('the median of the rounds decides, and not one of them alone', () => {
	const goal = { limit: 0.95, bound: 'at least' } as const;
	expect(isReached({ ...goal, seen: [0.9, 0.99, 1.03] })).toBe(true);
	expect(isReached({ ...goal, seen: [0.9, 0.94, 1.03] })).toBe(false);
	expect(isReached({ ...goal, seen: [1, 1, NaN] })).toBe(false);
});

test('the page names the machine, and tells reached, not reached and not measured apart', () => {
	const page = writePage(findings, { machine: MACHINE, date: '2031-05-06', minutes: 20 });
	expect(page).toContain('| Processor | CPU |');
	expect(page).toMatch(
		/calls per second, of the limit \| at least 0\.9 × \| 0\.90 \(0\.50–0\.99\) × \| reached \|/,
	);
	expect(page).toMatch(/size of the tarball .* \*\*not reached\*\* \|/);
	expect(page).toMatch(/trigger: events per second.* not measured \|/);
});

test('a goal of which only one side was measured is not measured', () => {
	const alone = {
		...findings,
		calls: findings.calls.slice(0, 1),
		memory: findings.memory.slice(1),
	};
	const measured = goalsOf(alone).filter(({ seen }) => seen.length > 0);
	expect(measured.map(({ what }) => what)).toEqual([
		'time to load the package when n8n starts',
		'size of the tarball',
	]);
});

test('what was not measured has no section', () => {
	const page = writePage(findings, { machine: MACHINE, date: '2031-05-06', minutes: 20 });
	expect(page.match(/^## .*/gm)).toEqual([
		'## Goals',
		'## Calling',
		'## Memory',
		'## Loading and size',
		'## Do it again',
	]);
});

test('a table keeps its columns whatever is written in a cell', () => {
	expect(table(['a'], [['b|c']])).toBe('| a |\n| --- |\n| b\\|c |');
});

test.each([
	[0.4567, '0.46'],
	[12.34, '12.3'],
	[1234.5, '1,235'],
	[NaN, '–'],
])('%p is written %s', (value, expected) => {
	expect(figure(value)).toBe(expected);
});

test.each([
	[[7, 5, 30], '7.00 (5.00–30.0)'],
	[[7], '7.00'],
	[[], '–'],
	[[7, NaN], '–'],
])('the rounds %j are written %s: median, least and most', (rounds, expected) => {
	expect(spread(rounds)).toBe(expected);
});
