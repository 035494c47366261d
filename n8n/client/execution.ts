import { z } from 'zod';

import { parseFlatted } from './flatted';

const errorSchema = z
	.object({ message: z.string(), description: z.string().nullish() })
	.passthrough();

const itemSchema = z.object({
	json: z.record(z.unknown()),
	pairedItem: z.unknown(),
	binary: z.record(z.unknown()).optional(),
});

const nodeRunSchema = z.object({
	/** When it began, in ms since 1970, and how many ms it took. */
	startTime: z.number().optional(),
	executionTime: z.number().optional(),
	error: errorSchema.optional(),
	data: z.record(z.array(z.array(itemSchema).nullish())).optional(),
});

const summarySchema = z.object({
	id: z.coerce.string(),
	workflowId: z.string(),
	status: z.string(),
	mode: z.string(),
	startedAt: z.string().nullish(),
	stoppedAt: z.string().nullish(),
});

const resultSchema = z.object({
	resultData: z.object({
		error: errorSchema.optional(),
		lastNodeExecuted: z.string().optional(),
		runData: z.record(z.array(nodeRunSchema)).default({}),
	}),
});

export type ExecutionItem = z.infer<typeof itemSchema>;
export type ExecutionSummary = z.infer<typeof summarySchema>;

export interface Execution extends ExecutionSummary {
	error?: z.infer<typeof errorSchema> | undefined;
	lastNodeExecuted?: string | undefined;
	/** What each node did, run by run. */
	runData: Record<string, Array<z.infer<typeof nodeRunSchema>>>;
}

const ENDED = ['success', 'error', 'canceled', 'crashed'];

export function hasEnded({ status }: ExecutionSummary): boolean {
	return ENDED.includes(status);
}

/**
 * Reads the answer of GET /executions. n8n asks its database at once for those that run and for those that have ended, so
 * one that ends meanwhile is in both lists: it has ended.
 */
export function readSummaries(answer: unknown): ExecutionSummary[] {
	const { results } = z.object({ results: z.array(summarySchema) }).parse(answer);
	return [...new Map(results.map((summary) => [summary.id, summary])).values()];
}

/** n8n 1.x stores the data after the status, so an execution that has ended can still have those it began with. */
function isWhole(status: string, { runData, error }: z.infer<typeof resultSchema>['resultData']) {
	return (
		Object.keys(runData).length > 0 || !['success', 'error'].includes(status) || error !== undefined
	);
}

/**
 * Reads the answer of GET /executions/:id; its `data` is text in n8n's storage format. Undefined until the execution
 * has ended and its data are stored.
 */
export function readExecution(answer: unknown): Execution | undefined {
	const { data, ...summary } = summarySchema.extend({ data: z.string() }).parse(answer);
	const stored = parseFlatted(data);
	if (!hasEnded(summary) || stored === undefined) return undefined;
	const { resultData } = resultSchema.parse(stored);
	return isWhole(summary.status, resultData) ? { ...summary, ...resultData } : undefined;
}

/** The items a node gave out in an execution, all its runs together; outputs are counted from 0. */
export function itemsOf(execution: Execution, node: string, output = 0): ExecutionItem[] {
	return (execution.runData[node] ?? []).flatMap((run) => run.data?.main?.[output] ?? []);
}
