import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';

import { lookUpCallActionWebhook } from '../api/webhooks';
import { readRunLimits } from '../form/runLimits';
import { openVoiceApi } from '../transport/voiceApi';
import { openCalledKeys } from './calledKeys';
import type { NodeRun } from './nodeRun';
import { openPace } from './pace';
import { openPlacedCalls } from './placedCalls';
import { isTool } from './toolUse';
import type { Stop } from './workThrough';

/** A node run that has begun. */
export interface OpenedRun {
	run: NodeRun;
	concurrency: number;
	stop: Stop;
	/** Stops listening for the end of the execution. */
	close(): void;
}

/** What the items of a run share, and what ends it early: a person, or the failure of an item. */
export function openRun(context: IExecuteFunctions): OpenedRun {
	const added: IDataObject = context.getNodeParameter('options', 0, {}, { rawExpressions: true });
	const { concurrency, callsPerSecond } = readRunLimits((name) =>
		Object.hasOwn(added, name)
			? { value: context.getNodeParameter(`options.${name}`, 0, null) }
			: undefined,
	);
	const api = openVoiceApi(context);
	const pace = openPace(callsPerSecond);
	const forModel = isTool(context);
	const run: NodeRun = {
		context,
		isTool: forModel,
		api,
		pace,
		placedCalls: openPlacedCalls(context, forModel),
		calledKeys: openCalledKeys(context),
		findCallActionWebhook: lookUpCallActionWebhook(api),
		hint: openHints(context),
	};

	let isStopped = false;
	const stop = () => {
		isStopped = true;
		pace.stop();
	};
	const cancelled = context.getExecutionCancelSignal();
	if (cancelled?.aborted) stop();
	cancelled?.addEventListener('abort', stop);
	return {
		run,
		concurrency,
		stop: {
			get isStopped() {
				return isStopped;
			},
			stop,
		},
		close: () => cancelled?.removeEventListener('abort', stop),
	};
}

function openHints(context: IExecuteFunctions): NodeRun['hint'] {
	const shown = new Set<string>();
	return (message, about = message) => {
		if (shown.has(about)) return;
		shown.add(about);
		context.addExecutionHints({ message, location: 'outputPane' });
	};
}
