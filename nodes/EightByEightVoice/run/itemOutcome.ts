import type { IDataObject, INode, INodeExecutionData } from 'n8n-workflow';
import { NodeApiError, NodeOperationError } from 'n8n-workflow';

import { ItemWithFile, type OutputItem } from './operation';

/** The most calls or items that an error names in words; its data have them all. */
const MOST_IN_WORDS = 20;

export type NodeError = NodeApiError | NodeOperationError;

/** What became of one input item; `done` is what came of it although it has failed, and `otherErrors` went wrong as well. */
export type ItemOutcome =
	| { output: OutputItem[] }
	| { error: NodeError; done?: OutputItem[]; otherErrors?: NodeError[] };

/** A call that was placed in an earlier run of the node, in the same execution. */
export interface EarlierCall {
	runIndex: number;
	sessionId: string;
}

/** A call that was placed, or perhaps was, in a run that failed; without a session where that is not known. */
interface CallOfItem {
	itemIndex: number;
	sessionId?: string;
	clientRequestId: unknown;
}

/** Tells, in words and as data, which calls were placed, or perhaps placed, although the node failed. */
export function withWhatWasDone(
	error: NodeError,
	outcomes: ItemOutcome[],
	itemCount: number,
): NodeError {
	const sessions: CallOfItem[] = [];
	const unclear: CallOfItem[] = [];
	outcomes.forEach((outcome, itemIndex) => {
		if ('error' in outcome) {
			const { mayHaveBeenPlaced, clientRequestId } = outcome.error.context;
			if (mayHaveBeenPlaced === true) unclear.push({ itemIndex, clientRequestId });
			return;
		}
		for (const item of outcome.output) {
			if (item instanceof ItemWithFile) continue;
			const sessionId = sessionOf(item);
			const { clientRequestId } = item;
			if (sessionId !== undefined) sessions.push({ itemIndex, sessionId, clientRequestId });
		}
	});

	const placed = sessions.map(({ itemIndex, sessionId }) => `item ${itemIndex}: ${sessionId}`);
	const perhapsPlaced = unclear.map(
		({ itemIndex, clientRequestId }) =>
			`${itemIndex}${clientRequestId === undefined ? '' : ` (Client Request ID ${String(clientRequestId)})`}`,
	);
	addWords(error, [
		listInWords('Calls that were placed (a retry does not place them again):', placed),
		// Of one item alone, its own error has said it.
		itemCount === 1 ? '' : listInWords('Items whose call may have been placed:', perhapsPlaced),
	]);
	error.context.sessions = sessions;
	error.context.unclearItems = unclear.map(({ itemIndex }) => itemIndex);
	error.context.unclearCalls = unclear;
	return error;
}

/**
 * The session of a call that was placed. Recordings have one as well, but only a call has a session status; and an item
 * that was not called may have kept that of its input.
 */
export function sessionOf({ sessionId, sessionStatus }: IDataObject): string | undefined {
	const isPlaced = ![undefined, 'SKIPPED', 'DRY_RUN'].includes(sessionStatus as string | undefined);
	return isPlaced && typeof sessionId === 'string' ? sessionId : undefined;
}

/** Tells which calls earlier runs of the node have placed in this execution, as in a loop. */
export function withEarlierCalls(error: NodeError, calls: EarlierCall[]): NodeError {
	if (calls.length === 0) return error;
	const placed = calls.map(({ runIndex, sessionId }) => `run ${runIndex}: ${sessionId}`);
	addWords(error, [
		listInWords('Calls that earlier runs of this node have placed in this execution:', placed),
	]);
	error.context.earlierSessions = calls;
	return error;
}

/**
 * One error for all items that are wrong, when nobody is called because of them. For a single item, it is that item's
 * own error.
 */
export function toWrongItems(node: INode, errors: Map<number, NodeError>, itemCount: number) {
	const [first] = errors;
	if (first !== undefined && itemCount === 1) return first[1];
	const [verb, them] = errors.size === 1 ? ['is', 'it'] : ['are', 'them'];
	const error = new NodeOperationError(
		node,
		`${errors.size} of ${itemCount} items ${verb} wrong, so nobody has been called in this run`,
		{
			description: `${listInWords('Wrong:', groupByMessage(errors), '; ')} Correct ${them}, or set 'On Error' in the settings of the node to 'Continue', and the others are called. With the option 'Duplicate Key', a later run with all items calls only those that have not been called.${detailsOfFirst(first)}`,
		},
	);
	if (first !== undefined) error.context.itemIndex = first[0];
	error.context.mayHaveBeenPlaced = false;
	error.context.wrongItems = [...errors].map(([itemIndex, { message, description, context }]) => ({
		itemIndex,
		message,
		description: description ?? null,
		issues: context.issues,
	}));
	return error;
}

/** One mistake is often made in many items, which are told together. */
function groupByMessage(errors: Map<number, NodeError>): string[] {
	const groups = new Map<string, string[]>();
	for (const [itemIndex, { message, context }] of errors) {
		const items = groups.get(message) ?? [];
		const given = typeof context.given === 'string' ? ` (${context.given})` : '';
		items.push(`${itemIndex}${given}`);
		groups.set(message, items);
	}
	return [...groups].map(
		([message, items]) =>
			`${items.length === 1 ? 'item' : 'items'} ${join(items, ', ')}: ${message}`,
	);
}

function detailsOfFirst(first: [number, NodeError] | undefined): string {
	const description = first?.[1].description;
	return description ? ` About item ${first?.[0]}: ${description}` : '';
}

function addWords(error: NodeError, sentences: string[]): void {
	error.description = [error.description ?? '', ...sentences]
		.filter((sentence) => sentence !== '')
		.join(' ');
}

function listInWords(title: string, entries: string[], separator = ', '): string {
	return entries.length === 0 ? '' : `${title} ${join(entries, separator)}.`;
}

function join(entries: string[], separator: string): string {
	const more = entries.length - MOST_IN_WORDS;
	const list = entries.slice(0, MOST_IN_WORDS).join(separator);
	return more > 0 ? `${list} and ${more} more` : list;
}

export function toItems(outcome: ItemOutcome, item: number): INodeExecutionData[] {
	if ('output' in outcome) return outcome.output.map((output) => toOutputItem(output, item));
	const { done = [], error, otherErrors = [] } = outcome;
	return [
		...done.map((output) => toOutputItem(output, item)),
		...[error, ...otherErrors].map((it) => toErrorItem(it, item)),
	];
}

function toOutputItem(output: OutputItem, item: number): INodeExecutionData {
	return output instanceof ItemWithFile
		? { json: output.json, binary: { [output.field]: output.file }, pairedItem: { item } }
		: { json: output, pairedItem: { item } };
}

// An object under `error`, and nothing else: n8n would replace the item by the bare message if it had the error
// itself, and 1.x would not send an item with more keys to the error output.
function toErrorItem(
	{ message, description, context }: NodeError,
	item: number,
): INodeExecutionData {
	const details = Object.entries(context).filter(([name]) => name !== 'itemIndex');
	return {
		json: {
			error: { message, description: description ?? null, ...Object.fromEntries(details) },
		},
		pairedItem: { item },
	};
}
