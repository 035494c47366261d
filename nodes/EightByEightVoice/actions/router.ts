import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import { NodeApiError, NodeOperationError } from 'n8n-workflow';

import { openVoiceApi } from '../transport/voiceApi';
import { lookUpCallActionWebhook } from './callActionWebhook';
import { hideSecrets } from './hideSecrets';
import { findOperation } from './resources';
import { ItemWithFile, type NodeRun, type Operation, type OutputItem } from './operation';
import { openPlacedCalls } from './placedCalls';

const DEFAULT_CONCURRENCY = 10;
const HIGHEST_CONCURRENCY = 100;
/** The most calls that an error tells in words; as data, it has all. */
const MOST_IN_WORDS = 20;

type NodeError = NodeApiError | NodeOperationError;
type Outcome = { output: OutputItem[] } | { error: NodeError };

/**
 * The one loop over the input items: several at a time, output in input order and paired with it. Without
 * continue-on-fail, the first failure lets the calls under way finish and starts no new one.
 */
export async function router(context: IExecuteFunctions): Promise<INodeExecutionData[][]> {
	const operation = findOperation(
		context.getNodeParameter('resource', 0),
		context.getNodeParameter('operation', 0),
	);
	const api = await openVoiceApi(context).catch((error: unknown) => {
		throw toNodeError(context, error);
	});
	const placedCalls = openPlacedCalls(context);
	const run: NodeRun = {
		context,
		api,
		placedCalls,
		hasCallActionWebhook: lookUpCallActionWebhook(api),
		hint: openHints(context),
	};

	const itemCount = context.getInputData().length;
	const outcomes: Outcome[] = [];
	const continueOnFail = context.continueOnFail();
	let next = 0;
	let stopped = false;

	const work = async () => {
		while (next < itemCount && !stopped) {
			const itemIndex = next++;
			const outcome = await runItem(run, operation, itemIndex);
			outcomes[itemIndex] = outcome;
			if ('error' in outcome && !continueOnFail) stopped = true;
		}
	};
	await Promise.all(Array.from({ length: readConcurrency(context) }, work));

	const failure = outcomes.find((outcome) => outcome && 'error' in outcome);
	if (failure === undefined) placedCalls.forgetAll();
	else if ('error' in failure && !continueOnFail) throw withWhatWasDone(failure.error, outcomes);

	return [outcomes.flatMap(toItems)];
}

function openHints(context: IExecuteFunctions): NodeRun['hint'] {
	const shown = new Set<string>();
	return (message) => {
		if (shown.has(message)) return;
		shown.add(message);
		context.addExecutionHints({ message, location: 'outputPane' });
	};
}

function readConcurrency(context: IExecuteFunctions): number {
	const given = context.getNodeParameter('options.concurrency', 0, DEFAULT_CONCURRENCY);
	const whole = Math.trunc(Number(given));
	return whole >= 1 ? Math.min(whole, HIGHEST_CONCURRENCY) : DEFAULT_CONCURRENCY;
}

async function runItem(run: NodeRun, operation: Operation, itemIndex: number): Promise<Outcome> {
	try {
		return { output: await operation.execute(run, itemIndex) };
	} catch (error) {
		return { error: toNodeError(run.context, error, itemIndex) };
	}
}

function toNodeError(context: IExecuteFunctions, error: unknown, itemIndex?: number): NodeError {
	const nodeError =
		error instanceof NodeApiError || error instanceof NodeOperationError
			? error
			: new NodeOperationError(context.getNode(), error as Error);
	if (itemIndex !== undefined) nodeError.context.itemIndex = itemIndex;
	hideSecrets(nodeError);
	return nodeError;
}

/** Tells, in words and as data, which calls were placed, or perhaps placed, although the node failed. */
function withWhatWasDone(error: NodeError, outcomes: Outcome[]): NodeError {
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
	return error;
}

function listInWords(title: string, entries: string[]): string {
	if (entries.length === 0) return '';
	const more = entries.length - MOST_IN_WORDS;
	const list = entries.slice(0, MOST_IN_WORDS).join(', ');
	return `${title} ${list}${more > 0 ? ` and ${more} more` : ''}.`;
}

function toItems(outcome: Outcome, item: number): INodeExecutionData[] {
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
