import { say } from '../../../n8n/program';
import { executionRate } from '../calls/callFigures';
import { runInN8n } from '../calls/callRun';
import { runInNewN8n } from '../calls/memory';
import { figure } from '../page/markdown';
import type { BenchSetupWithoutN8n } from '../benchSetup';
import { BEFORE, type Comparison } from './comparison';
import type { Packages } from './packages';
import { atMost, problemsOf, takeTurns, type BesideSetup } from './sides';

const RATE_ITEMS = 5000;
const MEMORY_ITEMS = 10_000;
const ANSWER_AFTER_MS = 20;

/** Calls per second, by n8n's own books. */
export async function compareCalls(setup: BesideSetup): Promise<Comparison[]> {
	const items = atMost(setup, RATE_ITEMS);
	const runs = await takeTurns(setup, async (name) => {
		const { host, call } = setup[name];
		const run = await runInN8n(host, setup, call, { items, answerAfterMs: ANSWER_AFTER_MS });
		say(`${items} items, ${name}: ${figure(executionRate(run)[0])} calls/s`);
		return run;
	});
	return [
		{
			what: `${figure(items, 0)} items at ${ANSWER_AFTER_MS} ms: calls per second, from the start of the execution to its end`,
			now: runs.now.flatMap(executionRate),
			beside: { name: BEFORE, rounds: runs.before.flatMap(executionRate) },
			goal: { bound: 'at least', limit: 0.97 },
			problems: problemsOf(runs, items),
		},
	];
}

/** What a run adds to the memory of an n8n that was started for it. */
export async function compareMemory(
	setup: BenchSetupWithoutN8n,
	packages: Packages,
): Promise<Comparison[]> {
	const items = atMost(setup, MEMORY_ITEMS);
	const runs = await takeTurns(setup, async (name) => {
		const run = await runInNewN8n(setup, items, packages[name]);
		say(`${items} items, ${name}: ${figure(run.memoryGrowth, 0)} MB more`);
		return run;
	});
	const growth = (name: 'before' | 'now') =>
		runs[name].map(({ memoryGrowth = NaN }) => memoryGrowth);
	return [
		{
			what: `${figure(items, 0)} items: peak of n8n's memory above what it had before, MB`,
			now: growth('now'),
			beside: { name: BEFORE, rounds: growth('before') },
			goal: { bound: 'at most', limit: 1.2 },
			problems: problemsOf(runs, items),
		},
	];
}
