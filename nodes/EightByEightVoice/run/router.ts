import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';

import { callThrough } from './callThrough';
import { Item } from './item';
import { openNodeErrors, type NodeErrors } from './nodeErrors';
import { openRun, type OpenedRun } from './openRun';
import { findOperation, type Operation, type Resources } from './operation';
import {
	sessionOf,
	toItems,
	withEarlierCalls,
	withWhatWasDone,
	type EarlierCall,
	type ItemOutcome,
} from './itemOutcome';
import { readRunIndex } from './placedCalls';
import { withQuickParameters } from './quickParameters';
import { isTool, toErrorForModel } from './toolUse';
import { readOutput } from './triggerOutput';
import { workThrough } from './workThrough';

/**
 * One run of the action node. The output is in input order and paired with it. Without continue-on-fail, the first
 * failure lets the calls under way finish and starts no new one; so does cancelling.
 */
export async function router(
	executeFunctions: IExecuteFunctions,
	resources: Resources,
): Promise<INodeExecutionData[][]> {
	const context = withQuickParameters(executeFunctions);
	const errors = openNodeErrors(context, () => propertiesOf(resources));
	try {
		const operation = findOperation(resources, {
			resource: context.getNodeParameter('resource', 0),
			operation: context.getNodeParameter('operation', 0),
		});
		return [await runOperation(context, operation, errors)];
	} catch (error) {
		const nodeError = withEarlierCalls(errors.about(error), listEarlierCalls(context));
		throw isTool(context) ? toErrorForModel(context, nodeError) : nodeError;
	}
}

async function runOperation(
	context: IExecuteFunctions,
	operation: Operation,
	errors: NodeErrors,
): Promise<INodeExecutionData[]> {
	const opened = openRun(context);
	try {
		const { run, stop } = opened;
		if (operation.isLocal !== true) await run.api.baseUrl();
		const items = context
			.getInputData()
			.map((_, index, { length }) => new Item(run, index, length === 1));
		const outcomes = await workOn(opened, operation, { items, errors });

		const failure = outcomes.find((outcome) => outcome && 'error' in outcome);
		const output = outcomes.flatMap(toItems);
		// Retry On Fail takes a field of this name for a failure, also one that is kept from the input.
		const looksFailed = output[0]?.json.error !== undefined;
		if (failure === undefined && !looksFailed && !stop.isStopped) run.placedCalls.forgetAll();
		if (failure !== undefined && 'error' in failure && !context.continueOnFail()) {
			throw withWhatWasDone(failure.error, outcomes, items.length);
		}
		return output;
	} finally {
		opened.close();
	}
}

async function workOn(
	opened: OpenedRun,
	operation: Operation,
	{ items, errors }: { items: Item[]; errors: NodeErrors },
): Promise<ItemOutcome[]> {
	if ('prepare' in operation) return await callThrough(opened, operation, { items, errors });
	const { concurrency, run, stop } = opened;
	const execute = async (item: Item) => ({ output: await operation.execute(item) });
	const continueOnFail = run.context.continueOnFail();
	return await workThrough(items, execute, { concurrency, stop, errors, continueOnFail });
}

function propertiesOf(resources: Resources) {
	return Object.values(resources).flatMap(({ operations }) =>
		Object.values(operations).flatMap(({ properties }) => properties),
	);
}

/** The calls that earlier runs of the node have placed in this execution, as in a loop. */
function listEarlierCalls(context: IExecuteFunctions): EarlierCall[] {
	const { name } = context.getNode();
	return Array.from({ length: readRunIndex(context) }, (_, runIndex) =>
		readOutput(context, name, runIndex).flatMap((item) => {
			const sessionId = sessionOf(item);
			return sessionId === undefined ? [] : { runIndex, sessionId };
		}),
	).flat();
}
