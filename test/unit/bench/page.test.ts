import type { CallFigures } from '../../bench/calls/callFigures';
import { HTTP_DEFAULT, LIMIT, VOICE_NODE } from '../../bench/calls/contenders';
import type { Findings } from '../../bench/page/findings';
import { goalsOf, isReached } from '../../bench/page/goals';
import { writePage } from '../../bench/page/page';
import { figure, table } from '../../bench/page/markdown';

const calls = (contender: string, items: number, answerAfterMs: number, rate: number, cpu = 1) =>
	({
		contender,
		items,
		answerAfterMs,
		runs: 1,
		callsPerSecond: rate,
		executionCallsPerSecond: undefined,
		cpuPerCall: cpu,
		platformCpuPerCall: 0.1,
		peakMemory: 800,
		mostInFlight: 20,
		notCalled: 0,
		calledTwice: 0,
		problem: undefined,
	}) satisfies CallFigures;
const findings: Findings = {
	calls: [
		calls(VOICE_NODE, 10_000, 100, 180),
		calls(LIMIT, 10_000, 100, 200),
		calls(VOICE_NODE, 5000, 20, 250, 3.5),
		calls(HTTP_DEFAULT, 5000, 20, 200, 5),
	],
	memory: [1000, 5000, 10_000].map((items) => ({
		contender: VOICE_NODE,
		items,
		growth: items ** 2 / 1000,
		peak: 900,
	})),
	events: [],
	replies: [],
	loading: {
		...{ startMs: 12, startWithoutMetadataMs: 240, loadMs: 48 },
		...{ processes: 15, libraries: [], tarballKb: 250 },
	},
};
const machine = { processor: 'CPU', memory: '8 GB', system: 'Linux', node: 'v24', n8n: '2.41.1' };

test('a goal is reached, or not, as the figures say', () => {
	const expected = [
		['10,000 items at 100 ms', 0.9, true],
		['10,000 items in memory', 2.5, false],
		['5,000 items at 20 ms', 1.25, false],
		['5,000 items at 20 ms', 0.7, false],
		['time to load', 12, true],
		['size of the tarball', 250, false],
	];
	const seen = goalsOf(findings)
		.filter((goal) => !Number.isNaN(goal.seen))
		.map((goal) => [goal.what, goal.seen, isReached(goal)]);
	expect(seen).toEqual(
		expected.map(([start, ...rest]) => [expect.stringMatching(`^${start}`), ...rest]),
	);
});

test('the page names the machine, and tells reached, not reached and not measured apart', () => {
	const page = writePage(findings, { machine, date: '2031-05-06', minutes: 20 });
	expect(page).toContain('| Processor | CPU |');
	expect(page).toMatch(
		/calls per second, of the limit \| at least 0\.9 × \| 0\.90 × \| reached \|/,
	);
	expect(page).toMatch(/size of the tarball .* \*\*not reached\*\* \|/);
	expect(page).toMatch(/trigger: events per second.* not measured \|/);
});

test('what was not measured has no section', () => {
	const page = writePage(findings, { machine, date: '2031-05-06', minutes: 20 });
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
