import type { IExecuteFunctions, IWebhookFunctions } from 'n8n-workflow';

type Context = Pick<IExecuteFunctions | IWebhookFunctions, 'getSignedResumeUrl'>;

/** Where this execution waits, or will wait. */
export interface OwnAddress {
	/** With the proof that n8n itself asks for. */
	url: URL;
	/** The same below the address of all waiting executions of this n8n. */
	path: string;
	/** The address that n8n gives to others; its webhooks are there, too. */
	base: string;
}

/**
 * Undefined for an execution that has no ID, and so cannot go on later: n8n's MCP Server Trigger has such executions.
 */
export function findOwnAddress(context: Context): OwnAddress | undefined {
	try {
		const url = new URL(context.getSignedResumeUrl());
		const [base, endpoint, execution, node] = splitFromEnd(`${url.origin}${url.pathname}`);
		return execution === '' || endpoint === ''
			? undefined
			: { url, path: `${execution}/${node}${url.search}`, base };
	} catch {
		return undefined;
	}
}

function splitFromEnd(address: string): [base: string, ...last: [string, string, string]] {
	const parts = address.split('/');
	const [endpoint = '', execution = '', node = ''] = parts.slice(-3);
	return [parts.slice(0, -3).join('/'), endpoint, execution, node];
}
