import type { IExecuteFunctions } from 'n8n-workflow';
import { NodeApiError, NodeOperationError } from 'n8n-workflow';

import type { DuplicateKey } from '../form/duplicateKey';
import { keepForEachNode } from './processMemory';
import { storedKeysOf } from './storedKeys';

/** Keys whose call is being made; it will be known soon whether they are free again. */
const keysUnderWay = keepForEachNode(() => new Map<string, Promise<void>>());

/** The duplicate keys of one node run. */
export interface CalledKeys {
	/**
	 * Carries out `call` unless its key was called before; gives undefined then. The key is recorded before the call
	 * is made, so that a crash in between cannot lead to a second one, and is free again when `call` throws an
	 * error after which nobody can have been called.
	 */
	once<Output>(key: DuplicateKey, call: () => Promise<Output>): Promise<Output | undefined>;
	/** At the end of the run. */
	confirm(): Promise<void>;
}

export function openCalledKeys(context: IExecuteFunctions): CalledKeys {
	const { helpers } = context;
	const stored = storedKeysOf(context);
	const underWay = keysUnderWay(context);
	const called: string[] = [];

	const claim = async (names: string[]) => {
		try {
			return await stored.claim(helpers, names);
		} catch (error) {
			const nodeError = new NodeOperationError(context.getNode(), error as Error, {
				message: 'The stored duplicate check of n8n does not work',
				description:
					"Nobody was called for this item. Save the workflow, because n8n keeps the keys of 'Duplicate Key' with it, and see the log of your n8n.",
			});
			nodeError.context.mayHaveBeenPlaced = false;
			throw nodeError;
		}
	};

	const claimAndCall = async <Output>(names: string[], call: () => Promise<Output>) => {
		if (!(await claim(names))) return undefined;
		const result = call();
		const isCalled = await result.then(
			() => true,
			(error: unknown) => error instanceof NodeApiError && error.context.mayHaveBeenPlaced === true,
		);
		if (isCalled) called.push(...names);
		else await free(names);
		return await result;
	};

	const free = async (names: string[]) =>
		await stored.free(helpers, names).catch(() => {
			context.logger.warn(
				'8x8 Voice: a call was refused, and n8n could not free its duplicate key. The key counts as called.',
			);
		});

	return {
		async once({ key, asGiven }, call) {
			// Two items with one key: if the first is refused, the second is still to be called.
			for (let other = underWay.get(key); other; other = underWay.get(key)) await other;
			// Earlier versions recorded keys as they were given.
			const result = claimAndCall([...new Set([key, asGiven])], call);
			const over = result.then(
				() => undefined,
				() => undefined,
			);
			underWay.set(key, over);
			try {
				return await result;
			} finally {
				underWay.delete(key);
			}
		},
		async confirm() {
			if (called.length === 0) return;
			// They are recorded already, and what the run gives out must not be lost here.
			await stored.confirm(helpers, called).catch(() => {
				context.logger.warn('8x8 Voice: n8n could not record the duplicate keys of a run again.');
			});
		},
	};
}
