import { say } from '../../../n8n/program';
import type { BenchOptions } from '../options';
import { inRounds } from '../rounds';
import type { Stage } from '../stage';
import { publishContenders, runOnce, type CallRun } from './callRun';
import { CONTENDERS, ITEMS_ALONE, type Contender } from './contenders';

export interface Size {
	items: number;
	answerAfterMs: number;
	rounds: number;
}

/** All runs of one contender at one size. */
export interface CallResult {
	contender: string;
	items: number;
	answerAfterMs: number;
	runs: CallRun[];
}

const SIZES: Size[] = [
	...[0, 20, 100].map((answerAfterMs) => ({ items: 200, answerAfterMs, rounds: 2 })),
	...[0, 20, 100].map((answerAfterMs) => ({ items: 1000, answerAfterMs, rounds: 1 })),
	{ items: 5000, answerAfterMs: 20, rounds: 1 },
	...[0, 20, 100].map((answerAfterMs) => ({ items: 10_000, answerAfterMs, rounds: 1 })),
];
const WARM_UP: Size = { items: 300, answerAfterMs: 0, rounds: 1 };

/** The sizes that were asked for; one that is not measured otherwise is measured once. */
export const chooseSizes = ({ items, answerAfter, rounds }: BenchOptions): Size[] => {
	const chosen = SIZES.filter(
		(size) =>
			(items?.includes(size.items) ?? true) && (answerAfter?.includes(size.answerAfterMs) ?? true),
	);
	const own = (items ?? []).flatMap((count) =>
		(answerAfter ?? [20]).map((answerAfterMs) => ({ items: count, answerAfterMs, rounds: 1 })),
	);
	return (chosen.length > 0 ? chosen : own).map((size) => ({
		...size,
		rounds: rounds ?? size.rounds,
	}));
};

const isMeasured = ({ onlyItems }: Contender, { items }: Size): boolean =>
	onlyItems === undefined || onlyItems.includes(items);

export const measureCalls = async (stage: Stage): Promise<CallResult[]> => {
	const { only } = stage.options;
	const contenders = CONTENDERS.filter(
		({ name }) => only === undefined || name === ITEMS_ALONE || name.includes(only),
	);
	const workflows = await publishContenders(stage.host, contenders);
	say('Warming up ...');
	for (const contender of contenders)
		await runOnce(stage, contender, workflows.get(contender.name), WARM_UP);

	const results: CallResult[] = [];
	for (const size of chooseSizes(stage.options)) {
		const { items, answerAfterMs } = size;
		const here = contenders
			.filter((contender) => isMeasured(contender, size))
			.map((contender) => ({ contender, runs: [] as CallRun[] }));
		await inRounds(here, size.rounds, async ({ contender, runs }) => {
			runs.push(await runOnce(stage, contender, workflows.get(contender.name), size));
		});
		for (const { contender, runs } of here)
			results.push({ contender: contender.name, items, answerAfterMs, runs });
	}
	return results;
};
