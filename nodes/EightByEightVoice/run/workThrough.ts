import { sleep } from 'n8n-workflow';

import type { NodeErrors } from './nodeErrors';
import type { ItemOutcome } from './itemOutcome';
import { PartlyDone } from './operation';
import { CallNotStarted } from './pace';

/** What ends a run early: from then on, no item starts, and those under way are finished. */
export interface Stop {
	readonly isStopped: boolean;
	stop(): void;
}

/** Longest time for which other work of n8n, such as the answer to a live caller, waits for this run. */
const LONGEST_TURN_MS = 50;

/** Gives way when the run has kept the process busy for a while; settles at once otherwise. */
export function openBreather(): () => Promise<void> {
	let turnBegan = performance.now();
	return async () => {
		if (performance.now() - turnBegan < LONGEST_TURN_MS) return;
		await sleep(0);
		turnBegan = performance.now();
	};
}

/** How the items of a run are worked through. */
export interface Work {
	concurrency: number;
	stop: Stop;
	errors: NodeErrors;
	/** Whether the others go on after an item has failed; else no new one starts. */
	continueOnFail: boolean;
}

/**
 * Works through the items in their order, several at a time. Gives the outcome of each at its place; there is none for
 * an item that was not started, because the run was stopped before.
 */
export async function workThrough<Entry>(
	entries: readonly Entry[],
	workOn: (entry: Entry, itemIndex: number) => Promise<ItemOutcome>,
	{ concurrency, stop, errors, continueOnFail }: Work,
): Promise<ItemOutcome[]> {
	const outcomes: ItemOutcome[] = [];
	let next = 0;

	// An item starts in a turn of the event loop of its own, so that the request of the one before it leaves first.
	// Otherwise all requests leave together, are answered together, and wait for each other again and again.
	let lastTurn = Promise.resolve();
	const ownTurn = async () => {
		lastTurn = lastTurn.then(async () => await sleep(0));
		await lastTurn;
	};

	const finish = async (entry: Entry, itemIndex: number) => {
		try {
			outcomes[itemIndex] = await workOn(entry, itemIndex);
		} catch (error) {
			if (error instanceof CallNotStarted) return;
			const { done, causes } =
				error instanceof PartlyDone ? error : { done: [], causes: [error] as const };
			const [first, ...others] = causes;
			outcomes[itemIndex] = {
				done,
				error: errors.about(first, itemIndex),
				otherErrors: others.map((cause) => errors.about(cause, itemIndex)),
			};
			if (!continueOnFail) stop.stop();
		}
	};

	const worker = async () => {
		for (;;) {
			if (next > 0 && next < entries.length && !stop.isStopped) await ownTurn();
			const itemIndex = next;
			const entry = entries[itemIndex];
			if (stop.isStopped || entry === undefined) return;
			next += 1;
			await finish(entry, itemIndex);
		}
	};
	await Promise.all(Array.from({ length: concurrency }, worker));
	return outcomes;
}
