import { z } from 'zod';
import { say } from '../../../n8n/program';
import type { Host } from '../host';
import type { MeasuredPlatform } from '../measuredPlatform';
import { cpuMsOf, forgetPeakMemory, memoryOf, peakMemoryOf } from '../processUse';
import { runProgram } from '../programs';
import type { Stage } from '../stage';
import { callflowsUrl, itemsNode, LIMIT, startNode, type Contender } from './contenders';

/** One run of one contender, as it was seen; times in ms, memory in MB. */
export interface CallRun {
	/** By the platform's books: from the first request to the last answer. */
	platformMs: number;
	/** By n8n's books: from the start of the execution to its end. */
	executionMs?: number;
	cpuMs: number;
	platformCpuMs: number;
	peakMemory: number;
	/** Above what the process had before the run. */
	memoryGrowth?: number;
	mostInFlight: number;
	called: number;
	calledTwice: number;
	/** What went wrong, in words. */
	problem?: string;
}

const limitSchema = z.object({ cpuMs: z.number(), placed: z.number(), peakMemory: z.number() });

const pathOf = ({ name }: Contender): string => name.replace(/\W+/g, '-').toLowerCase();

/** Publishes the workflow of each contender; gives their ids. */
export const publishContenders = async (
	host: Host,
	contenders: Contender[],
): Promise<Map<string, string>> => {
	const ids = new Map<string, string>();
	for (const contender of contenders) {
		if (contender.name === LIMIT) continue;
		const node = contender.node?.(callflowsUrl(host.platformUrl));
		const nodes = [startNode(pathOf(contender)), itemsNode, ...(node === undefined ? [] : [node])];
		ids.set(contender.name, await host.publish(contender.name, nodes));
	}
	return ids;
};

const runLimit = async (stage: Stage, items: number, answerAfterMs: number): Promise<CallRun> => {
	const { install, platform, platformPid } = stage;
	const args = [platform.url, String(items), String(answerAfterMs)];
	const before = await cpuMsOf(platformPid);
	const answer = await runProgram(install.node, 'test/bench/calls/limit.ts', ...args);
	const platformCpuMs = (await cpuMsOf(platformPid)) - before;
	const { cpuMs, peakMemory } = limitSchema.parse(answer);
	const { tookMs, ...books } = await platform.books();
	return { platformMs: tookMs, cpuMs, platformCpuMs, peakMemory, ...books };
};

/** One run of a published contender in an n8n. */
export const runInN8n = async (
	host: Host,
	{ platform, platformPid }: { platform: MeasuredPlatform; platformPid: number },
	{ contender, workflowId }: { contender: Contender; workflowId: string },
	{ items, answerAfterMs }: { items: number; answerAfterMs: number },
): Promise<CallRun> => {
	const { pid } = host.n8n;
	await platform.begin(answerAfterMs);
	await forgetPeakMemory(pid);
	const memoryBefore = await memoryOf(pid);
	const [cpuBefore, platformCpuBefore] = [await cpuMsOf(pid), await cpuMsOf(platformPid)];
	const answer = await host.post(pathOf(contender), { count: items });
	const cpuMs = (await cpuMsOf(pid)) - cpuBefore;
	const platformCpuMs = (await cpuMsOf(platformPid)) - platformCpuBefore;
	const peakMemory = await peakMemoryOf(pid);
	const [execution] = await host.client.listExecutions(workflowId);
	const { tookMs, ...books } = await platform.books();
	const failed = answer.status !== 200 || execution?.status !== 'success';
	return {
		platformMs: tookMs,
		executionMs: Date.parse(execution?.stoppedAt ?? '') - Date.parse(execution?.startedAt ?? ''),
		cpuMs,
		platformCpuMs,
		peakMemory,
		memoryGrowth: peakMemory - memoryBefore,
		...books,
		...(failed ? { problem: `${execution?.status}: ${answer.text.slice(0, 200)}` } : {}),
	};
};

export const runOnce = async (
	stage: Stage,
	contender: Contender,
	workflowId: string | undefined,
	size: { items: number; answerAfterMs: number },
): Promise<CallRun> => {
	const { items, answerAfterMs } = size;
	const run =
		workflowId === undefined
			? await runLimit(stage, items, answerAfterMs)
			: await runInN8n(stage.host, stage, { contender, workflowId }, size);
	const rate = Math.round((run.called / run.platformMs) * 1000) || 0;
	const [cpu, platformCpu] = [run.cpuMs, run.platformCpuMs].map((ms) => (ms / items).toFixed(2));
	say(
		`${items} items, ${answerAfterMs} ms, ${contender.name}: ${rate} calls/s, ${cpu} ms CPU per item (platform ${platformCpu}), ${run.mostInFlight} in flight ${run.problem ?? ''}`,
	);
	return run;
};
