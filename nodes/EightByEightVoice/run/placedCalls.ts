import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';

/** What became of one item's call: placed, with the output for it, or perhaps placed, with the error for it. */
export type CallRecord =
	| { calledParty: string; output: IDataObject[] }
	| { calledParty: string; error: UnclearEnd };

interface UnclearEnd {
	message: string;
	description: string;
	/** The caller's own IDs for the call; versions before 0.2 kept none. */
	clientIds?: IDataObject;
}

/** Whom one run of the node has called, in this execution and in those that it is a retry of. */
interface StoredCalls {
	runIndex: number;
	/** The execution that stored it. */
	execution: string;
	items: Record<string, CallRecord>;
}

/** The calls of this node run that must not be placed again. */
export interface PlacedCalls {
	/** The execution that left the memory of this run; undefined without one. */
	readonly rememberedBy: string | undefined;
	/** Whether this execution has placed a call in this run, or may have. */
	readonly hasPlaced: boolean;
	/** Before the first call: from now on there is a memory, also when nothing is placed. */
	open(): void;
	recall(itemIndex: number, calledParty: string): CallRecord | undefined;
	remember(itemIndex: number, record: CallRecord): void;
	/** Nothing was placed, so the memory is as it was before open(). */
	restore(): void;
	/** Nothing failed, so nothing will run again. */
	forgetAll(): void;
}

const KEY = 'placedCalls';

/**
 * n8n's Retry On Fail runs the whole of execute() again, and so does a retry of a failed execution. The node's
 * context is part of the execution's own data, so what is kept there reaches both, and nobody else.
 */
export function openPlacedCalls(context: IExecuteFunctions, isTool: boolean): PlacedCalls {
	return isTool ? openToolCalls(context) : openItemCalls(context);
}

function openItemCalls(context: IExecuteFunctions): PlacedCalls {
	const nodeContext = context.getContext('node');
	const runIndex = readRunIndex(context);
	const execution = String(context.getExecutionId());
	const stored = nodeContext[KEY] as StoredCalls | undefined;
	const before = stored?.runIndex === runIndex ? stored : undefined;
	const calls: StoredCalls = { runIndex, execution, items: { ...before?.items } };
	let hasPlaced = false;

	return {
		rememberedBy: before?.execution,
		get hasPlaced() {
			return hasPlaced;
		},
		open() {
			nodeContext[KEY] = calls;
		},
		recall(itemIndex, calledParty) {
			const record = before?.items[itemIndex];
			return record?.calledParty === calledParty ? record : undefined;
		},
		remember(itemIndex, record) {
			hasPlaced = true;
			calls.items[itemIndex] = record;
		},
		restore() {
			if (before === undefined) delete nodeContext[KEY];
			else nodeContext[KEY] = before;
		},
		forgetAll() {
			delete nodeContext[KEY];
		},
	};
}

/**
 * An agent's model asks for one call at a time, and a retry has another run index. So what counts is the number: one
 * that was perhaps called is not called again in the same execution, and one that was called may be, because the
 * model may have something else to say.
 */
function openToolCalls(context: IExecuteFunctions): PlacedCalls {
	const nodeContext = context.getContext('node');
	const readUnclear = () => (nodeContext[KEY] ?? []) as CallRecord[];

	return {
		rememberedBy: undefined,
		hasPlaced: false,
		open: () => undefined,
		recall: (_, calledParty) => readUnclear().find((record) => record.calledParty === calledParty),
		remember(_, record) {
			if ('error' in record) nodeContext[KEY] = [...readUnclear(), record];
		},
		restore: () => undefined,
		forgetAll: () => undefined,
	};
}

/** How often the node has run in this execution before, as in a loop. */
export function readRunIndex(context: IExecuteFunctions): number {
	return Number(context.getWorkflowDataProxy(0).$runIndex);
}
