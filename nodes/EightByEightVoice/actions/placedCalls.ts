import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';

/** What became of one item's call: placed, with the output for it, or perhaps placed, with the error for it. */
export type CallRecord =
	| { calledParty: string; output: IDataObject[] }
	| { calledParty: string; error: { message: string; description: string } };

interface StoredCalls {
	runIndex: number;
	items: Record<string, CallRecord>;
}

/** The calls of this node run that must not be placed again. */
export interface PlacedCalls {
	recall(itemIndex: number, calledParty: string): CallRecord | undefined;
	remember(itemIndex: number, record: CallRecord): void;
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
	let calls: StoredCalls | undefined;
	const open = () => (calls ??= readCalls(context, nodeContext[KEY] as StoredCalls | undefined));

	return {
		recall(itemIndex, calledParty) {
			const record = open().items[itemIndex];
			return record?.calledParty === calledParty ? record : undefined;
		},
		remember(itemIndex, record) {
			open().items[itemIndex] = record;
			nodeContext[KEY] = open();
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
		recall: (_, calledParty) => readUnclear().find((record) => record.calledParty === calledParty),
		remember(_, record) {
			if ('error' in record) nodeContext[KEY] = [...readUnclear(), record];
		},
		forgetAll: () => undefined,
	};
}

function readCalls(context: IExecuteFunctions, stored: StoredCalls | undefined): StoredCalls {
	const runIndex = Number(context.getWorkflowDataProxy(0).$runIndex);
	return stored?.runIndex === runIndex ? stored : { runIndex, items: {} };
}
