import type { IExecuteFunctions, IHookFunctions, IWebhookFunctions } from 'n8n-workflow';

/**
 * How many nodes something is kept in memory for; when there are more, those that were used longest ago are forgotten.
 */
const NODES_KEPT = 5000;

type Context = IExecuteFunctions | IHookFunctions | IWebhookFunctions;

/** What this process keeps in memory, by node; the one that was used last comes last. */
const memories = new Map<string, Map<symbol, unknown>>();

/** The same for a run or a delivery that has asked before: n8n copies the whole node each time it is asked for its ID. */
const memoriesInUse = new WeakMap<Context, Map<symbol, unknown>>();

/**
 * Keeps one thing for each node of each workflow, from its first use until the process ends or the node is one of
 * those that were used longest ago. Whatever must outlive that belongs in n8n's storage.
 */
export function keepForEachNode<Kept>(create: () => Kept): (context: Context) => Kept {
	const name = Symbol('kept');
	return (context) => {
		const memory = memoryOf(context);
		if (!memory.has(name)) memory.set(name, create());
		return memory.get(name) as Kept;
	};
}

/** Keeps one thing for all nodes together, until the process ends: whoever puts something in takes it out again. */
export function keepForAllNodes<Kept>(create: () => Kept): () => Kept {
	const kept = create();
	return () => kept;
}

function memoryOf(context: Context): Map<symbol, unknown> {
	const inUse = memoriesInUse.get(context);
	if (inUse !== undefined) return inUse;
	const node = `${String(context.getWorkflow().id)}:${context.getNode().id}`;
	const memory = memories.get(node) ?? new Map<symbol, unknown>();
	memories.delete(node);
	memories.set(node, memory);
	memoriesInUse.set(context, memory);
	const [oldest] = memories.keys();
	if (memories.size > NODES_KEPT && oldest !== undefined) memories.delete(oldest);
	return memory;
}
