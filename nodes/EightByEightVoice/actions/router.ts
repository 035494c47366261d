import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import { NodeApiError, NodeOperationError, sleep } from 'n8n-workflow';

import { openVoiceApi } from '../transport/voiceApi';
import { lookUpCallActionWebhook } from './callActionWebhook';
import { openCalledKeys } from './calledKeys';
import { withConstantParameters } from './constantParameters';
import { hideSecrets } from './hideSecrets';
import type { NodeRun, Operation } from './operation';
import { toItems, withWhatWasDone, type NodeError, type Outcome } from './outcome';
import { CallNotStarted, openPace } from './pace';
import { openPlacedCalls } from './placedCalls';
import { findOperation } from './resources';
import { readRunLimits } from './runLimits';
import { isTool, toErrorForModel } from './toolUse';

/**
 * The one loop over the input items: several at a time, output in input order and paired with it. Without
 * continue-on-fail, the first failure lets the calls under way finish and starts no new one; so does cancelling.
 */
export async function router(executeFunctions: IExecuteFunctions): Promise<INodeExecutionData[][]> {
	const context = withConstantParameters(executeFunctions);
	const forModel = isTool(context);
	return await runItems(context, forModel).catch((error: unknown) => {
		throw forModel ? toErrorForModel(context, toNodeError(context, error)) : error;
	});
}

async function runItems(
	context: IExecuteFunctions,
	forModel: boolean,
): Promise<INodeExecutionData[][]> {
	const operation = findOperation(
		context.getNodeParameter('resource', 0),
		context.getNodeParameter('operation', 0),
	);
	const { concurrency, callsPerSecond } = readRunLimits(context);
	const api = openVoiceApi(context);
	if (operation.isLocal !== true) {
		await api.readBaseUrl().catch((error: unknown) => {
			throw toNodeError(context, error);
		});
	}
	const placedCalls = openPlacedCalls(context, forModel);
	const calledKeys = openCalledKeys(context);
	const pace = openPace(callsPerSecond);
	const run: NodeRun = {
		context,
		isTool: forModel,
		api,
		pace,
		placedCalls,
		calledKeys,
		hasCallActionWebhook: lookUpCallActionWebhook(api),
		hint: openHints(context),
	};

	const itemCount = context.getInputData().length;
	const outcomes: Outcome[] = [];
	const continueOnFail = context.continueOnFail();
	let next = 0;
	const stop = () => {
		next = itemCount;
		pace.stop();
	};
	const cancelled = context.getExecutionCancelSignal();
	if (cancelled?.aborted) stop();
	cancelled?.addEventListener('abort', stop);

	// An item starts in a turn of the event loop of its own, so that the request of the one before it leaves first.
	// Else all requests leave together, are answered together, and wait for each other again and again.
	let lastTurn = Promise.resolve();
	const ownTurn = async () => {
		lastTurn = lastTurn.then(async () => await sleep(0));
		await lastTurn;
	};

	const work = async () => {
		while (next < itemCount) {
			if (next > 0) await ownTurn();
			if (next >= itemCount) return;
			const itemIndex = next++;
			const outcome = await runItem(run, operation, itemIndex);
			if (outcome === undefined) continue;
			outcomes[itemIndex] = outcome;
			if ('error' in outcome && !continueOnFail) stop();
		}
	};
	await Promise.all(Array.from({ length: concurrency }, work));
	cancelled?.removeEventListener('abort', stop);
	await calledKeys.confirm();

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

/** Undefined for an item that was not started, because the run was stopped before. */
async function runItem(
	run: NodeRun,
	operation: Operation,
	itemIndex: number,
): Promise<Outcome | undefined> {
	try {
		return { output: await operation.execute(run, itemIndex) };
	} catch (error) {
		if (error instanceof CallNotStarted) return undefined;
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
