import { say } from '../../../n8n/program';
import { Host } from '../host';
import type { Stage } from '../stage';
import { publishContenders, runInN8n } from './callRun';
import { CONTENDERS, VOICE_NODE } from './contenders';

export interface MemoryResult {
	contender: string;
	items: number;
	/** The peak of n8n's memory above what it had before the run; in MB. */
	growth: number;
	peak: number;
	problem?: string;
}

export const MEMORY_ITEMS = [1000, 5000, 10_000];
const ANSWER_AFTER_MS = 20;
const WARM_UP_ITEMS = 200;

/** Each number of items in a new n8n, because a process keeps memory that it once had. */
export const measureMemory = async (stage: Stage): Promise<MemoryResult[]> => {
	const results: MemoryResult[] = [];
	const contender = CONTENDERS.find(({ name }) => name === VOICE_NODE);
	if (contender === undefined) return results;
	for (const items of stage.options.items ?? MEMORY_ITEMS) {
		const host = await Host.start(stage.install, stage.platform.url);
		try {
			const workflows = await publishContenders(host, [contender]);
			const published = { contender, workflowId: workflows.get(VOICE_NODE) ?? '' };
			const run = async (count: number) =>
				await runInN8n(host, stage, published, { items: count, answerAfterMs: ANSWER_AFTER_MS });
			await run(WARM_UP_ITEMS);
			const { memoryGrowth: growth = NaN, peakMemory: peak, problem } = await run(items);
			say(`${items} items: ${Math.round(growth)} MB more, ${problem ?? 'success'}`);
			const failure = problem === undefined ? {} : { problem };
			results.push({ contender: VOICE_NODE, items, growth, peak, ...failure });
		} finally {
			await host.stop();
		}
	}
	return results;
};
