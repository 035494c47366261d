import type { IHookFunctions } from 'n8n-workflow';

const TRAILING_SLASH = /\/$/;
const WAITING_PATH = /\/[^/]*\/[^/]*$/;

/** Under which addresses this n8n has its webhooks: its own one, and the one that it gives to others. */
export function findBases(context: IHookFunctions): string[] {
	const bases = [context.getInstanceBaseUrl(), findWebhookBase(context)];
	return bases.flatMap((base) => base?.replace(TRAILING_SLASH, '') ?? []);
}

/** The part of a trigger's addresses that is its own and the same in both. */
export function findOwnPath(context: IHookFunctions, url: string): string {
	// A node that came without an ID for it is named by its workflow and its name.
	const length = context.getNode().webhookId === undefined ? 3 : 2;
	return url.split('/').slice(-length).join('/');
}

/** Nothing but an expression tells it while a test is set up: that of waiting executions is beside it. */
function findWebhookBase(context: IHookFunctions): string | undefined {
	if (!('evaluateExpression' in context)) return undefined;
	const { evaluateExpression } = context;
	if (typeof evaluateExpression !== 'function') return undefined;
	const waiting: unknown = evaluateExpression.call(context, '{{ $execution.resumeUrl }}');
	return typeof waiting === 'string' ? waiting.replace(WAITING_PATH, '') : undefined;
}
