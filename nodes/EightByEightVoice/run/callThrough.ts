import type { IDataObject } from 'n8n-workflow';
import { NodeApiError } from 'n8n-workflow';

import type { Item } from './item';
import type { NodeErrors } from './nodeErrors';
import type { OpenedRun } from './openRun';
import {
	ItemWithFile,
	type CallingOperation,
	type OutputItem,
	type PreparedCall,
} from './operation';
import { toWrongItems, type NodeError, type ItemOutcome } from './itemOutcome';
import { openRetryGuard } from './retryGuard';
import { openBreather, workThrough } from './workThrough';

/** An item that is ready to be called, or the error that says why it is not. */
type Preparation = { call: PreparedCall; kept: IDataObject } | { error: NodeError };

/**
 * Prepares every item, and calls when all of them are right. With continue-on-fail, those that are wrong become error
 * items; else they are thrown, all in one error, and nobody is called.
 */
export async function callThrough(
	opened: OpenedRun,
	operation: CallingOperation,
	{ items, errors }: { items: Item[]; errors: NodeErrors },
): Promise<ItemOutcome[]> {
	const { run, concurrency, stop } = opened;
	const continueOnFail = run.context.continueOnFail();
	const preparations = await prepareAll(opened, operation, { items, errors });
	if (!continueOnFail) refuseWrong(opened, preparations);

	const calls = preparations.flatMap((ready) => ('call' in ready ? ready.call : []));
	const toMake = stop.isStopped ? [] : calls.filter(({ callsNobody }) => !callsNobody);
	const guard = openRetryGuard(run);
	const refusal =
		toMake.length === 0 ? undefined : await guard.begin(toMake.map(({ numbers }) => numbers));
	// With a Duplicate Key, it is known anyway who was called.
	const isRefused = ({ callsNobody, duplicateKey }: PreparedCall) =>
		refusal !== undefined && !callsNobody && duplicateKey === undefined;
	if (refusal !== undefined && !continueOnFail && calls.some(isRefused)) throw refusal;

	const perform = async (ready: Preparation, itemIndex: number): Promise<ItemOutcome> => {
		if ('error' in ready) return ready;
		if (refusal !== undefined && isRefused(ready.call)) {
			return { error: errors.about(refusal, itemIndex) };
		}
		const output = await ready.call.perform();
		return { output: output.map((item) => besides(ready.kept, item)) };
	};
	const outcomes = await workThrough(preparations, perform, {
		concurrency,
		stop,
		errors,
		continueOnFail,
	});
	await run.calledKeys.confirm();
	await guard.end();
	return outcomes;
}

/** The fields of the input item that are kept, and ours over them. */
function besides(kept: IDataObject, output: OutputItem): OutputItem {
	return output instanceof ItemWithFile ? output : { ...kept, ...output };
}

async function prepareAll(
	{ stop }: OpenedRun,
	operation: CallingOperation,
	{ items, errors }: { items: Item[]; errors: NodeErrors },
): Promise<Preparation[]> {
	const preparations: Preparation[] = [];
	const breathe = openBreather();
	for (const item of items) {
		await breathe();
		if (stop.isStopped) return [];
		try {
			const { keptInput: kept } = item;
			preparations.push({ call: await operation.prepare(item), kept });
		} catch (error) {
			const nodeError = errors.about(error, item.index);
			nodeError.context.mayHaveBeenPlaced = false;
			preparations.push({ error: nodeError });
		}
	}
	return preparations;
}

/** Throws when an item is wrong. A question that 8x8 could not be asked says nothing about an item. */
function refuseWrong({ run }: OpenedRun, preparations: Preparation[]): void {
	const wrong = new Map<number, NodeError>();
	for (const [itemIndex, ready] of preparations.entries()) {
		if (!('error' in ready)) continue;
		if (ready.error instanceof NodeApiError) throw ready.error;
		wrong.set(itemIndex, ready.error);
	}
	if (wrong.size === 0) return;
	throw toWrongItems(run.context.getNode(), wrong, preparations.length);
}
