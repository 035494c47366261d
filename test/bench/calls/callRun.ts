import { z } from 'zod';

import { hasEnded, type ExecutionSummary } from '../../../n8n/client/execution';
import { poll } from '../../../n8n/client/poll';
import { say } from '../../../n8n/program';
import type { Host } from '../host';
import { cpuMsOf, forgetPeakMemory, memoryOf, peakMemoryOf } from '../processUse';
import { runProgram } from '../programs';
import type { BenchSetupWithoutN8n, BenchSetup } from '../benchSetup';
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

const STORED_WITHIN_MS = 120_000;

const limitSchema = z.object({ cpuMs: z.number(), placed: z.number(), peakMemory: z.number() });

function pathOf({ name }: Contender): string {
	return name.replace(/\W+/g, '-').toLowerCase();
}

/** A contender whose workflow is published in an n8n. */
export interface Published {
	contender: Contender;
	workflowId: string;
}

/** Publishes the workflow of each contender that is one in n8n. */
export async function publishContenders(host: Host, contenders: Contender[]): Promise<Published[]> {
	const published: Published[] = [];
	for (const contender of contenders) {
		if (contender.name === LIMIT) continue;
		const node = contender.node?.(callflowsUrl(host.platformUrl));
		const nodes = [startNode(pathOf(contender)), itemsNode, ...(node === undefined ? [] : [node])];
		published.push({ contender, workflowId: await host.publish(contender.name, nodes) });
	}
	return published;
}

/** The newest execution, once n8n has stored it: nobody's work is left for the next. */
export async function lastExecution(host: Host, workflowId: string): Promise<ExecutionSummary> {
	return await poll('store the execution', STORED_WITHIN_MS, async () => {
		const [execution] = await host.client.listExecutions(workflowId);
		return execution !== undefined && hasEnded(execution) ? execution : undefined;
	});
}

async function runLimit(
	setup: BenchSetupWithoutN8n,
	items: number,
	answerAfterMs: number,
): Promise<CallRun> {
	const { install, platform, platformPid } = setup;
	const args = [platform.url, String(items), String(answerAfterMs)];
	const before = await cpuMsOf(platformPid);
	const answer = await runProgram(install.node, 'test/bench/calls/limit.ts', ...args);
	const platformCpuMs = (await cpuMsOf(platformPid)) - before;
	const { cpuMs, peakMemory } = limitSchema.parse(answer);
	const { tookMs, ...books } = await platform.books();
	return { platformMs: tookMs, cpuMs, platformCpuMs, peakMemory, ...books };
}

/** One run of a published contender in an n8n. */
export async function runInN8n(
	host: Host,
	{ platform, platformPid }: BenchSetupWithoutN8n,
	{ contender, workflowId }: Published,
	{ items, answerAfterMs }: { items: number; answerAfterMs: number },
): Promise<CallRun> {
	const { pid } = host.n8n;
	await platform.begin(answerAfterMs);
	await forgetPeakMemory(pid);
	const memoryBefore = await memoryOf(pid);
	const [cpuBefore, platformCpuBefore] = [await cpuMsOf(pid), await cpuMsOf(platformPid)];
	const answer = await host.post(pathOf(contender), { count: items });
	const cpuMs = (await cpuMsOf(pid)) - cpuBefore;
	const platformCpuMs = (await cpuMsOf(platformPid)) - platformCpuBefore;
	const peakMemory = await peakMemoryOf(pid);
	const execution = await lastExecution(host, workflowId);
	const { tookMs, ...books } = await platform.books();
	const failed = answer.status !== 200 || execution.status !== 'success';
	return {
		platformMs: tookMs,
		executionMs: Date.parse(execution.stoppedAt ?? '') - Date.parse(execution.startedAt ?? ''),
		cpuMs,
		platformCpuMs,
		peakMemory,
		memoryGrowth: peakMemory - memoryBefore,
		...books,
		...(failed ? { problem: `${execution.status}: ${answer.text.slice(0, 200)}` } : {}),
	};
}

export async function runOnce(
	setup: BenchSetup,
	contender: Contender,
	workflowId: string | undefined,
	size: { items: number; answerAfterMs: number },
): Promise<CallRun> {
	const { items, answerAfterMs } = size;
	const run =
		workflowId === undefined
			? await runLimit(setup, items, answerAfterMs)
			: await runInN8n(setup.host, setup, { contender, workflowId }, size);
	const rate = Math.round((run.called / run.platformMs) * 1000) || 0;
	const [cpu, platformCpu] = [run.cpuMs, run.platformCpuMs].map((ms) => (ms / items).toFixed(2));
	say(
		`${items} items, ${answerAfterMs} ms, ${contender.name}: ${rate} calls/s, ${cpu} ms CPU per item (platform ${platformCpu}), ${run.mostInFlight} in flight ${run.problem ?? ''}`,
	);
	return run;
}
