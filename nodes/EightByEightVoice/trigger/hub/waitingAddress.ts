import type { IWebhookFunctions } from 'n8n-workflow';

import { keepForEachNode } from '../../run/processMemory';

const baseOf = keepForEachNode(() => ({ known: undefined as string | undefined }));

/** The address of all waiting executions of this n8n, without a slash at the end. */
function findWaitingBase(context: IWebhookFunctions): string {
	const memory = baseOf(context);
	// n8n takes some time for an expression, and its address does not change while it runs.
	memory.known ??= String(context.evaluateExpression('{{ $execution.resumeUrl }}'))
		.replace(/\?.*$/, '')
		.replace(/\/[^/]*$/, '');
	return memory.known;
}

/** Where an execution of this n8n waits; undefined for a path that leads anywhere else. */
export function toWaitingUrl(context: IWebhookFunctions, path: string): URL | undefined {
	const base = `${findWaitingBase(context)}/`;
	if (!URL.canParse(`${base}${path}`)) return undefined;
	const url = new URL(`${base}${path}`);
	return url.href.startsWith(new URL(base).href) ? url : undefined;
}

/** The part of the address that is sealed: all but the proof that n8n itself asks for. */
export function toSealedAddress(url: URL): string {
	return `${url.origin}${url.pathname}`;
}
