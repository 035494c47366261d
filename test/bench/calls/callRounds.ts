import { say } from '../../../n8n/program';
import type { BenchOptions } from '../options';
import { inRounds, ROUNDS } from '../rounds';
import type { BenchSetup } from '../benchSetup';
import { publishContenders, runOnce, type CallRun } from './callRun';
import { CONTENDERS, ITEMS_ALONE, type Contender } from './contenders';

export interface Size {
	items: number;
	answerAfterMs: number;
}

/** All runs of one contender at one size. */
export interface CallResult {
	contender: string;
	items: number;
	answerAfterMs: number;
	runs: CallRun[];
}

const ANSWER_TIMES = [0, 20, 100];
const SIZES: Size[] = [
	...[200, 1000].flatMap((items) =>
		ANSWER_TIMES.map((answerAfterMs) => ({ items, answerAfterMs })),
	),
	{ items: 5000, answerAfterMs: 20 },
	{ items: 10_000, answerAfterMs: 100 },
];
const WARM_UP: Size = { items: 300, answerAfterMs: 0 };

/** The sizes that were asked for, also those that are not measured otherwise. */
export function chooseSizes({ items, answerAfter }: BenchOptions): Size[] {
	const chosen = SIZES.filter(
		(size) =>
			(items?.includes(size.items) ?? true) && (answerAfter?.includes(size.answerAfterMs) ?? true),
	);
	const own = (items ?? []).flatMap((count) =>
		(answerAfter ?? [20]).map((answerAfterMs) => ({ items: count, answerAfterMs })),
	);
	return chosen.length > 0 ? chosen : own;
}

function isMeasured({ onlyItems }: Contender, { items }: Size): boolean {
	return onlyItems === undefined || onlyItems.includes(items);
}

export async function measureCalls(setup: BenchSetup): Promise<CallResult[]> {
	const { only, rounds = ROUNDS } = setup.options;
	const contenders = CONTENDERS.filter(
		({ name }) => only === undefined || name === ITEMS_ALONE || name.includes(only),
	);
	const published = await publishContenders(setup.host, contenders);
	const workflowOf = ({ name }: Contender) =>
		published.find(({ contender }) => contender.name === name)?.workflowId;
	say('Warming up ...');
	for (const contender of contenders)
		await runOnce(setup, contender, workflowOf(contender), WARM_UP);

	const results: CallResult[] = [];
	for (const size of chooseSizes(setup.options)) {
		const { items, answerAfterMs } = size;
		const here = contenders
			.filter((contender) => isMeasured(contender, size))
			.map((contender) => ({ contender, runs: [] as CallRun[] }));
		await inRounds(here, rounds, async ({ contender, runs }) => {
			runs.push(await runOnce(setup, contender, workflowOf(contender), size));
		});
		for (const { contender, runs } of here)
			results.push({ contender: contender.name, items, answerAfterMs, runs });
	}
	return results;
}
