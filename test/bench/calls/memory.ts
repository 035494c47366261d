import { say } from '../../../n8n/program';
import { Host } from '../host';
import type { Stage } from '../stage';
import { publishContenders, runInN8n } from './callRun';
import { CONTENDERS, HTTP_DEFAULT, VOICE_NODE } from './contenders';

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
	for (const items of stage.options.items ?? MEMORY_ITEMS)
		for (const name of [VOICE_NODE, HTTP_DEFAULT]) {
			const contenders = CONTENDERS.filter((contender) => contender.name === name);
			const host = await Host.start(stage.install, stage.platform.url);
			try {
				const workflows = await publishContenders(host, contenders);
				for (const contender of contenders) {
					const published = { contender, workflowId: workflows.get(name) ?? '' };
					const run = async (count: number) =>
						await runInN8n(host, stage, published, {
							items: count,
							answerAfterMs: ANSWER_AFTER_MS,
						});
					await run(WARM_UP_ITEMS);
					const { memoryGrowth: growth = NaN, peakMemory: peak, problem } = await run(items);
					say(`${items} items, ${name}: ${Math.round(growth)} MB more, ${problem ?? 'success'}`);
					const failure = problem === undefined ? {} : { problem };
					results.push({ contender: name, items, growth, peak, ...failure });
				}
			} finally {
				await host.stop();
			}
		}
	return results;
};
