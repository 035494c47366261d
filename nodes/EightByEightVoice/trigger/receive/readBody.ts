import type { IWebhookFunctions } from 'n8n-workflow';

/**
 * What was delivered: the JSON, or the text as it came when it is none. n8n reads a body by its content type, gives
 * plain text as text, and leaves out what comes with a type that it does not know, such as text/json.
 */
export function readBody(context: IWebhookFunctions): unknown {
	const body: unknown = context.getBodyData();
	if (typeof body === 'string') return readBodyText(body);
	if (typeof body === 'object' && body !== null && !hasNoFields(body)) return body;
	const { rawBody }: { rawBody?: unknown } = context.getRequestObject();
	return rawBody instanceof Uint8Array && rawBody.length > 0
		? readBodyText(new TextDecoder().decode(rawBody))
		: body;
}

/** Anything but an object stays text, so that a body which is passed on as JSON is read the same again. */
export function readBodyText(text: string): unknown {
	try {
		const value: unknown = JSON.parse(text);
		return typeof value === 'object' && value !== null ? value : text;
	} catch {
		return text;
	}
}

function hasNoFields(value: object): boolean {
	for (const _name in value) return false;
	return true;
}
