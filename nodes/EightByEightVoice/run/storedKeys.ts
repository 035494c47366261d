import type { IExecuteFunctions } from 'n8n-workflow';

import { keepForEachNode } from './processMemory';
import { Turns } from './turns';

/** How many Duplicate Keys of a node are kept; older ones are forgotten. */
const KEYS_KEPT = 50_000;

/** How many marks are kept beside them: three for each of the newest runs. */
const MARKS_KEPT = 3 * 500;

/** Marks are removed when there are this many too many, all at once. */
const MARKS_REMOVED_AT_ONCE = 150;

// A smaller number in any call would trim what the others have stored. The marks that are kept go with a call, and so,
// where there are keys, with a key of its own: with that much room, marks that a restart of n8n has left behind push
// out no key.
const STORED = { mode: 'entries', maxEntries: 4 * KEYS_KEPT + MARKS_KEPT } as const;

type Helpers = IExecuteFunctions['helpers'];

interface Claim {
	/** The names of one thing: it is new when none of them was there. */
	keys: string[];
	settle(isNew: boolean): void;
	fail(error: unknown): void;
}

/**
 * What n8n has stored for one node in its duplicate check, for all the node's executions in this process. n8n reads,
 * changes and writes its list as a whole and without a lock, so this makes one request at a time, for all that wait.
 */
export class StoredKeys {
	private claims: Claim[] = [];

	/** What was recorded last; another process that read the list just before may overwrite it. */
	private recorded: string[] = [];

	/** The marks that this process has recorded, oldest first. */
	private marks: string[] = [];

	private readonly turns = new Turns();

	/** Records what goes by these names; false when one of them was there already. */
	async claim(helpers: Helpers, keys: string[]): Promise<boolean> {
		return await new Promise((settle, fail) => {
			this.claims.push({ keys, settle, fail });
			if (this.claims.length === 1) void this.inTurn(async () => await this.record(helpers));
		});
	}

	/** The same for the marks of a run, of which a node keeps the newest few; gives those that are new. */
	async claimMarks(helpers: Helpers, marks: string[]): Promise<string[]> {
		const areNew = await Promise.all(marks.map(async (mark) => await this.claim(helpers, [mark])));
		this.marks = [...this.marks.filter((other) => !marks.includes(other)), ...marks];
		if (this.marks.length >= MARKS_KEPT + MARKS_REMOVED_AT_ONCE) {
			await this.free(helpers, this.marks.splice(0, MARKS_REMOVED_AT_ONCE));
		}
		return marks.filter((_, index) => areNew[index]);
	}

	async free(helpers: Helpers, keys: string[]): Promise<void> {
		await this.inTurn(async () => {
			this.recorded = this.recorded.filter((other) => !keys.includes(other));
			this.marks = this.marks.filter((other) => !keys.includes(other));
			await helpers.removeProcessed(keys, 'node', STORED);
		});
	}

	/** Records the keys again if another process has overwritten them with its list; gives those that were gone. */
	async confirm(helpers: Helpers, keys: string[]): Promise<string[]> {
		return await this.inTurn(
			async () => (await helpers.checkProcessedAndRecord(keys, 'node', STORED)).new as string[],
		);
	}

	private async record(helpers: Helpers): Promise<void> {
		const claims = this.claims;
		this.claims = [];
		const taken = new Set(this.recorded);
		try {
			const asked = [...new Set([...this.recorded, ...claims.flatMap(({ keys }) => keys)])];
			const answer = await helpers.checkProcessedAndRecord(asked, 'node', STORED);
			const isStoredNow = new Set(answer.new);
			this.recorded = [];
			for (const { keys, settle } of claims) {
				const isNew = keys.every((key) => isStoredNow.has(key) && !taken.has(key));
				for (const key of keys) taken.add(key);
				if (isNew) this.recorded.push(...keys);
				settle(isNew);
			}
		} catch (error) {
			for (const { fail } of claims) fail(error);
		}
	}

	private async inTurn<Answer>(task: () => Promise<Answer>): Promise<Answer> {
		return await this.turns.take("n8n's list", task);
	}
}

export const storedKeysOf = keepForEachNode(() => new StoredKeys());
