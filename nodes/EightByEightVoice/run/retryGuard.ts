import type { IExecuteFunctions } from 'n8n-workflow';
import { NodeOperationError, sleep } from 'n8n-workflow';

import type { NodeRun } from './nodeRun';
import { readRunIndex } from './placedCalls';
import { marksOf, type RunMarks } from './runMarks';
import { storedKeysOf } from './storedKeys';

/** Longer than n8n takes in another process between reading its list and writing it. */
const SETTLING_MS = 1000;

/** Keeps a retry of an execution from calling people whom another try of the same execution has called. */
export interface RetryGuard {
	/**
	 * Before the first call of a run; `numbers` are those that it calls, in order. Gives the error for the items that
	 * no Duplicate Key protects, when they must not be called. Only a retry is ever refused.
	 */
	begin(numbers: ReadonlyArray<readonly string[]>): Promise<NodeOperationError | undefined>;
	/** At the end of the run: what placed nothing may be tried again from where it began. */
	end(): Promise<void>;
}

/**
 * n8n gives each retry the data of the execution that it is pressed on, and one that was killed has stored nothing of
 * what it did. So a run leaves a mark in n8n's stored duplicate check before it calls, and a retry claims there what it
 * starts from: what an execution remembers having called, or the mark itself, if there is no such memory.
 */
export function openRetryGuard({ context, isTool, placedCalls }: NodeRun): RetryGuard {
	const { helpers, logger } = context;
	const stored = storedKeysOf(context);
	const execution = context.getExecutionId() as string | undefined;
	const { rememberedBy } = placedCalls;
	const isRetry = context.getMode() === 'retry' && rememberedBy !== execution;
	let claimed: string[] = [];

	const leaveMarks = async ({ ofRun, own }: RunMarks) => {
		if (rememberedBy === execution) return undefined;
		try {
			const left = await stored.claimMarks(helpers, [...ofRun, own]);
			if (!left.includes(own)) return refuseRetry(context, undefined);
			claimed = left;
		} catch {
			logger.warn(
				'8x8 Voice: n8n could not store that this run calls people. Should it be cut off, a retry of it calls them again.',
			);
		}
		return undefined;
	};

	const claimStart = async (mark: string) => {
		const start =
			rememberedBy === undefined ? mark : `8x8-voice-from:${rememberedBy}:${readRunIndex(context)}`;
		const own = `${start}:${execution}`;
		try {
			if (!(await stored.claim(helpers, [start, own]))) return refuseRetry(context, rememberedBy);
			claimed = [start, own];
			if (await isStillOurs(start, own)) return undefined;
			claimed = [];
			await stored.free(helpers, [own]);
			return refuseRetry(context, rememberedBy);
		} catch {
			return rememberedBy === undefined ? refuseUntold(context) : undefined;
		}
	};

	// Two processes that read n8n's list at the same moment both find the claim free, and the one that writes last
	// wins: once both have written, each looks whether its own name is still there.
	const isStillOurs = async (start: string, own: string): Promise<boolean> => {
		for (;;) {
			await sleep(SETTLING_MS);
			const gone = await stored.confirm(helpers, [start, own]);
			if (gone.length === 0) return true;
			if (!gone.includes(start)) return false;
		}
	};

	return {
		async begin(numbers) {
			// n8n's MCP Server Trigger has no executions, so nothing is ever carried out again.
			if (execution === undefined) return undefined;
			const marks = marksOf(context, { execution, numbers, isTool });
			const refusal = isRetry
				? await claimStart(String(marks.ofRun.at(-1)))
				: await leaveMarks(marks);
			if (refusal === undefined) placedCalls.open();
			return refusal ?? undefined;
		},
		async end() {
			if (placedCalls.hasPlaced || claimed.length === 0) return;
			if (isRetry) placedCalls.restore();
			await stored.free(helpers, claimed).catch(() => {
				logger.warn('8x8 Voice: n8n could not take back its note that this run calls people.');
			});
		},
	};
}

function refuseRetry(
	context: IExecuteFunctions,
	rememberedBy: string | undefined,
): NodeOperationError {
	const [message, description] =
		rememberedBy === undefined
			? [
					'This execution was cut off while it was calling, so a retry could call people twice',
					"Nobody was called by this retry. n8n does not know how far the execution came: look in 8x8 Connect, or at your session summaries, who was called, and start the workflow anew with the others. With the option 'Duplicate Key', a retry calls those alone who were not called.",
				]
			: [
					'This execution was retried already, so another retry of it could call people twice',
					'Nobody was called by this retry. Open the newest of its retries in the list of executions, and retry that one: it knows who was called. If that one was cut off, look in 8x8 Connect, or at your session summaries, who was called, and start the workflow anew with the others.',
				];
	const error = new NodeOperationError(context.getNode(), message, { description });
	error.context.mayHaveBeenPlaced = false;
	return error;
}

function refuseUntold(context: IExecuteFunctions): NodeOperationError {
	const message = 'n8n cannot tell whether this execution has called people already';
	const description =
		'Nobody was called by this retry, because the stored duplicate check of n8n does not work. See the log of your n8n, and try again later.';
	const error = new NodeOperationError(context.getNode(), message, { description });
	error.context.mayHaveBeenPlaced = false;
	return error;
}
