import type { IExecuteFunctions, IHookFunctions, ILoadOptionsFunctions } from 'n8n-workflow';
import { sleep } from 'n8n-workflow';

import { STOPPED } from './networkCode';

type Context = IExecuteFunctions | IHookFunctions | ILoadOptionsFunctions;

/** What ends a request before its answer is there. */
export interface TimeLimit {
	/** For n8n's request helper. */
	signal: AbortSignal;
	/** The network code of a request that was ended, by the limit or with the execution; undefined for any other. */
	code(): string | undefined;
}

/**
 * The longest time for a request and its whole answer: the time-out of n8n's request helper only counts silence, and an
 * answer that trickles in is never silent for long. Unless `goesOn`, the end of the execution ends it as well.
 */
export function openTimeLimit(
	context: Context,
	{ limitMs, goesOn }: { limitMs: number; goesOn: boolean },
): TimeLimit {
	const over = AbortSignal.timeout(limitMs);
	const stopped = goesOn ? undefined : stopSignalOf(context);
	return {
		signal: stopped === undefined ? over : AbortSignal.any([over, stopped]),
		code() {
			if (stopped?.aborted) return STOPPED;
			return over.aborted ? 'ETIMEDOUT' : undefined;
		},
	};
}

/** Waits; shorter when the execution is stopped meanwhile. */
export async function waitUnlessStopped(context: Context, ms: number): Promise<void> {
	const stopped = stopSignalOf(context);
	if (stopped === undefined) return await sleep(ms);
	if (stopped.aborted) return;
	await new Promise<void>((resolve) => {
		const end = () => {
			stopped.removeEventListener('abort', end);
			resolve();
		};
		stopped.addEventListener('abort', end);
		void sleep(ms).then(end);
	});
}

/**
 * n8n's helper for requests with a credential replaces any other signal by that of the execution's end, which it asks
 * its context for. So it is given a context with our signal.
 */
export function withSignal<Given extends Context>(context: Given, signal: AbortSignal): Given {
	return Object.create(context, { getExecutionCancelSignal: { value: () => signal } }) as Given;
}

function stopSignalOf(context: Context): AbortSignal | undefined {
	return 'getExecutionCancelSignal' in context ? context.getExecutionCancelSignal() : undefined;
}
