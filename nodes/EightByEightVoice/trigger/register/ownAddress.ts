import type { IExecuteFunctions, IHookFunctions } from 'n8n-workflow';

const TRAILING_SLASH = /\/$/;
const WAITING_PATH = /\/[^/]*\/[^/]*$/;

/** The addresses that this n8n's webhooks can be under: its own, and the one that it gives to others. */
export function findBases(context: IHookFunctions | IExecuteFunctions): string[] {
	const bases = [context.getInstanceBaseUrl(), findWebhookBase(context)];
	return bases.flatMap((base) => base?.replace(TRAILING_SLASH, '') ?? []);
}

/** The part of a trigger's addresses that is its own, and the same in production and test. */
export function findOwnPath(context: IHookFunctions, url: string): string {
	// A node without a webhook ID is identified by its workflow and its name.
	const length = context.getNode().webhookId === undefined ? 3 : 2;
	return url.split('/').slice(-length).join('/');
}

/** While a test is set up only an expression tells it, by the address of waiting executions beside it. */
function findWebhookBase(context: IHookFunctions | IExecuteFunctions): string | undefined {
	if (!('evaluateExpression' in context)) return undefined;
	const { evaluateExpression } = context;
	if (typeof evaluateExpression !== 'function') return undefined;
	const waiting: unknown = evaluateExpression.call(context, '{{ $execution.resumeUrl }}', 0);
	return typeof waiting === 'string' ? waiting.replace(WAITING_PATH, '') : undefined;
}
