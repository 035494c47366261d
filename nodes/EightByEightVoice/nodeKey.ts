import type { IExecuteFunctions, IHookFunctions, IWebhookFunctions } from 'n8n-workflow';

/** Tells one node of one workflow from all others in this process, for what is kept in memory for it. */
export function nodeKey(context: IExecuteFunctions | IHookFunctions | IWebhookFunctions): string {
	return `${String(context.getWorkflow().id)}:${context.getNode().id}`;
}
