import { say } from '../../../n8n/program';
import { Host } from '../host';
import { inRounds, ROUNDS } from '../rounds';
import type { BenchSetupWithoutN8n, BenchSetup } from '../benchSetup';
import { publishContenders, runInN8n, type CallRun } from './callRun';
import { CONTENDERS, VOICE_NODE } from './contenders';

/** Of each round, in MB. */
export interface MemoryResult {
	contender: string;
	items: number;
	/** The peak of n8n's memory above what it had before the run. */
	growth: number[];
	peak: number[];
	problem?: string;
}

export const MEMORY_ITEMS = [1000, 5000, 10_000];
const ANSWER_AFTER_MS = 20;
const WARM_UP_ITEMS = 200;

/** One run in a new n8n, because a process keeps memory that it once had. */
export async function runInNewN8n(
	setup: BenchSetupWithoutN8n,
	items: number,
	tarball?: string,
): Promise<CallRun> {
	const contender = CONTENDERS.filter(({ name }) => name === VOICE_NODE);
	const host = await Host.start(
		setup.install,
		setup.platform.url,
		tarball === undefined ? {} : { tarball },
	);
	try {
		const [published] = await publishContenders(host, contender);
		if (published === undefined) throw new Error(`There is no contender "${VOICE_NODE}".`);
		const run = async (count: number) =>
			await runInN8n(host, setup, published, { items: count, answerAfterMs: ANSWER_AFTER_MS });
		await run(WARM_UP_ITEMS);
		return await run(items);
	} finally {
		await host.stop();
	}
}

export async function measureMemory(setup: BenchSetup): Promise<MemoryResult[]> {
	const { items: sizes = MEMORY_ITEMS, rounds = ROUNDS } = setup.options;
	const results = sizes.map(
		(items): MemoryResult => ({ contender: VOICE_NODE, items, growth: [], peak: [] }),
	);
	await inRounds(results, rounds, async (result) => {
		const { memoryGrowth = NaN, peakMemory, problem } = await runInNewN8n(setup, result.items);
		say(`${result.items} items: ${Math.round(memoryGrowth)} MB more, ${problem ?? 'success'}`);
		result.growth.push(memoryGrowth);
		result.peak.push(peakMemory);
		if (problem !== undefined) result.problem = problem;
	});
	return results;
}
