import type { IExecuteFunctions, IWebhookFunctions } from 'n8n-workflow';
import { z } from 'zod';

import { questionSchema } from '../../../core/dialogue/question';

const keptSchema = z.object({
	/** The fields of the input item that come out beside ours. */
	input: z.record(z.unknown()),
	question: questionSchema,
	call: z.object({
		sessionId: z.string().nullable(),
		clientRequestId: z.string(),
		destination: z.string(),
		source: z.string(),
	}),
});

/** What is asked, and the call in which it is. */
export type KeptWait = z.infer<typeof keptSchema>;

const KEY = 'waitsForCall';

/**
 * Keeps it with the execution, so that its expressions are not worked out again, with other data, when somebody
 * answers.
 */
export function keepWait(context: IExecuteFunctions, wait: KeptWait): void {
	context.getContext('node')[KEY] = JSON.stringify(wait);
}

/** Undefined where the execution waits for no call. */
export function recallWait(context: IWebhookFunctions): KeptWait | undefined {
	// A webhook has no getContext(), but an expression finds the same. Braces could end it.
	const name = JSON.stringify(context.getNode().name)
		.replaceAll('{', '\\u007b')
		.replaceAll('}', '\\u007d');
	try {
		const kept: unknown = context.evaluateExpression(`{{ $node[${name}].context.${KEY} }}`);
		return keptSchema.parse(JSON.parse(String(kept)));
	} catch {
		return undefined;
	}
}
