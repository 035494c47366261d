import { createHash } from 'node:crypto';

import type { IExecuteFunctions } from 'n8n-workflow';

import { readRunIndex } from './placedCalls';
import { countEarlierRuns, readTriggerOutput } from './triggerOutput';

/** What a run leaves in n8n's stored duplicate check before it calls. */
export interface RunMarks {
	/**
	 * The same for a run and its retries: no text, time or ID that is made anew each time goes into them. The last one
	 * tells apart executions that began with the same data; in n8n 1.x, the retry of a killed execution does not know it.
	 */
	ofRun: string[];
	/** n8n 1.x carries out an execution again if its worker was killed: it is the same execution, not a retry. */
	own: string;
}

export function marksOf(
	context: IExecuteFunctions,
	run: { execution: string; numbers: ReadonlyArray<readonly string[]>; isTool: boolean },
): RunMarks {
	const { execution, numbers, isTool } = run;
	const earlierRuns = countEarlierRuns(context, readRunIndex(context));
	// Without the numbers: they may come from a list that is read anew, and has changed since. Only runs of a tool, whose
	// output n8n does not show, cannot be told apart otherwise.
	const which = isTool ? [earlierRuns, numbers] : [earlierRuns];
	const began = context.getExecutionContext?.();
	const isFirst = began !== undefined && began.source !== 'retry';
	return {
		ofRun: [
			markOf([readTriggerOutput(context), earlierRuns, numbers]),
			...(isFirst ? [markOf([began.establishedAt, ...which])] : []),
		],
		own: markOf([execution, ...which]),
	};
}

function markOf(run: unknown[]): string {
	return `8x8-voice-run:${createHash('sha256').update(JSON.stringify(run)).digest('base64url')}`;
}
