import type { INodeExecutionData, NodeApiError, NodeOperationError } from 'n8n-workflow';

import { ItemWithFile, type OutputItem } from './operation';

/** The most calls that an error tells in words; as data, it has all. */
const MOST_IN_WORDS = 20;

export type NodeError = NodeApiError | NodeOperationError;

/** What became of one input item. */
export type Outcome = { output: OutputItem[] } | { error: NodeError };

/** Tells, in words and as data, which calls were placed, or perhaps placed, although the node failed. */
export function withWhatWasDone(error: NodeError, outcomes: Outcome[]): NodeError {
	const sessions: Array<{ itemIndex: number; sessionId: string }> = [];
	const unclear: number[] = [];
	outcomes.forEach((outcome, itemIndex) => {
		if ('error' in outcome) {
			if (outcome.error.context.mayHaveBeenPlaced === true) unclear.push(itemIndex);
			return;
		}
		for (const item of outcome.output) {
			// Recordings have a session ID as well, but only a call has a session status.
			if (item instanceof ItemWithFile || item.sessionStatus === undefined) continue;
			const { sessionId } = item;
			if (typeof sessionId === 'string') sessions.push({ itemIndex, sessionId });
		}
	});

	const placed = sessions.map(({ itemIndex, sessionId }) => `item ${itemIndex}: ${sessionId}`);
	const words = [
		error.description ?? '',
		listInWords('Calls that were placed (a retry does not place them again):', placed),
		listInWords('Items whose call may have been placed:', unclear.map(String)),
	];
	error.description = words.filter((sentence) => sentence !== '').join(' ');
	error.context.sessions = sessions;
	error.context.unclearItems = unclear;
	return error;
}

function listInWords(title: string, entries: string[]): string {
	if (entries.length === 0) return '';
	const more = entries.length - MOST_IN_WORDS;
	const list = entries.slice(0, MOST_IN_WORDS).join(', ');
	return `${title} ${list}${more > 0 ? ` and ${more} more` : ''}.`;
}

export function toItems(outcome: Outcome, item: number): INodeExecutionData[] {
	if ('output' in outcome) {
		return outcome.output.map((output) =>
			output instanceof ItemWithFile
				? { json: output.json, binary: { [output.field]: output.file }, pairedItem: { item } }
				: { json: output, pairedItem: { item } },
		);
	}
	// An object under `error`, and nothing else: n8n would replace the item by the bare message if it had the error
	// itself, and 1.x would not send an item with more keys to the error output.
	const { message, description, context } = outcome.error;
	const details = Object.entries(context).filter(([name]) => name !== 'itemIndex');
	return [
		{
			json: {
				error: { message, description: description ?? null, ...Object.fromEntries(details) },
			},
			pairedItem: { item },
		},
	];
}
