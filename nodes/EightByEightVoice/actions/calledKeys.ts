import type { IExecuteFunctions } from 'n8n-workflow';
import { NodeApiError, NodeOperationError } from 'n8n-workflow';

import { nodeKey } from '../nodeKey';

/** n8n keeps this many keys of a node, the newest. */
const KEYS_KEPT = 50_000;

const STORED = { mode: 'entries', maxEntries: KEYS_KEPT } as const;

type Helpers = IExecuteFunctions['helpers'];

interface Claim {
	key: string;
	settle(isNew: boolean): void;
	fail(error: unknown): void;
}

/**
 * The duplicate keys of one node, for all its executions in this process. n8n reads, changes and writes its list as a
 * whole and without a lock, so this asks one thing at a time, and for all keys that wait at once.
 */
class Ledger {
	/** Keys whose call is being made; it will be known soon whether they are free again. */
	readonly underWay = new Map<string, Promise<void>>();

	private claims: Claim[] = [];

	/** What was recorded last, which another process that read the list just before may write over. */
	private recorded: string[] = [];

	private queue = Promise.resolve();

	/** Records the key; false when it was there already. */
	async claim(helpers: Helpers, key: string): Promise<boolean> {
		return await new Promise((settle, fail) => {
			this.claims.push({ key, settle, fail });
			if (this.claims.length === 1) void this.inTurn(async () => await this.record(helpers));
		});
	}

	async free(helpers: Helpers, key: string): Promise<void> {
		await this.inTurn(async () => {
			this.recorded = this.recorded.filter((other) => other !== key);
			await helpers.removeProcessed([key], 'node', STORED);
		});
	}

	/** Another process may have written its list over ours; what is still there is not recorded twice. */
	async confirm(helpers: Helpers, keys: string[]): Promise<void> {
		await this.inTurn(async () => await helpers.checkProcessedAndRecord(keys, 'node', STORED));
	}

	private async record(helpers: Helpers): Promise<void> {
		const claims = this.claims.filter(({ key }) => !this.recorded.includes(key));
		const known = this.claims.filter((claim) => !claims.includes(claim));
		this.claims = [];
		const keys = claims.map(({ key }) => key);
		try {
			const all = [...this.recorded, ...keys];
			const isNew = new Set((await helpers.checkProcessedAndRecord(all, 'node', STORED)).new);
			this.recorded = keys.filter((key) => isNew.has(key));
			for (const { key, settle } of claims) settle(isNew.has(key));
			for (const { settle } of known) settle(false);
		} catch (error) {
			for (const { fail } of [...claims, ...known]) fail(error);
		}
	}

	private async inTurn<Answer>(task: () => Promise<Answer>): Promise<Answer> {
		const answer = this.queue.then(task);
		this.queue = answer.then(
			() => undefined,
			() => undefined,
		);
		return await answer;
	}
}

const ledgers = new Map<string, Ledger>();

function ledgerOf(context: IExecuteFunctions): Ledger {
	const owner = nodeKey(context);
	const ledger = ledgers.get(owner) ?? new Ledger();
	ledgers.set(owner, ledger);
	return ledger;
}

/** The duplicate keys of one node run. */
export interface CalledKeys {
	/**
	 * Carries out `call` unless its key was called before; gives undefined then. The key is recorded before the call
	 * is made, so that a crash in between cannot lead to a second one, and is free again when `call` throws an
	 * error after which nobody can have been called.
	 */
	once<Output>(key: string, call: () => Promise<Output>): Promise<Output | undefined>;
	/** At the end of the run. */
	confirm(): Promise<void>;
}

export function openCalledKeys(context: IExecuteFunctions): CalledKeys {
	const { helpers } = context;
	const ledger = ledgerOf(context);
	const called: string[] = [];

	const claim = async (key: string) => {
		try {
			return await ledger.claim(helpers, key);
		} catch (error) {
			throw new NodeOperationError(context.getNode(), error as Error, {
				message: 'The stored duplicate check of n8n does not work',
				description:
					"Nobody was called for this item. Save the workflow, because n8n keeps the keys of 'Duplicate Key' with it, and see the log of your n8n.",
			});
		}
	};

	const claimAndCall = async <Output>(key: string, call: () => Promise<Output>) => {
		if (!(await claim(key))) return undefined;
		const result = call();
		const isCalled = await result.then(
			() => true,
			(error: unknown) => error instanceof NodeApiError && error.context.mayHaveBeenPlaced === true,
		);
		if (isCalled) called.push(key);
		else await free(key);
		return await result;
	};

	const free = async (key: string) =>
		await ledger.free(helpers, key).catch(() => {
			context.logger.warn(
				'8x8 Voice: a call was refused, and n8n could not free its duplicate key. The key counts as called.',
			);
		});

	return {
		async once(key, call) {
			// Two items with one key: if the first is refused, the second is still to be called.
			for (let other = ledger.underWay.get(key); other; other = ledger.underWay.get(key))
				await other;
			const result = claimAndCall(key, call);
			const over = result.then(
				() => undefined,
				() => undefined,
			);
			ledger.underWay.set(key, over);
			try {
				return await result;
			} finally {
				ledger.underWay.delete(key);
			}
		},
		async confirm() {
			if (called.length === 0) return;
			// They are recorded already, and what the run gives out must not be lost here.
			await ledger.confirm(helpers, called).catch(() => {
				context.logger.warn('8x8 Voice: n8n could not record the duplicate keys of a run again.');
			});
		},
	};
}
