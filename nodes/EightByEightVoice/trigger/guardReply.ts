import type { IDataObject, IWebhookFunctions } from 'n8n-workflow';
import { sleep } from 'n8n-workflow';

type Response = ReturnType<IWebhookFunctions['getResponseObject']>;

/** The answer to a Call Action, as 8x8 reads it. */
export type CallActionReply = IDataObject & { callflow: IDataObject[] };

/**
 * Sees to it that a live caller gets an answer: what the workflow replies if it is a callflow and comes within
 * `limitMs`, and the fallback otherwise, whatever n8n wants to send instead (an error, nothing). Settles with what
 * was sent.
 */
export async function guardReply(
	response: Response,
	fallback: CallActionReply,
	limitMs: number,
): Promise<CallActionReply> {
	const end = response.end.bind(response);
	return await new Promise((resolve) => {
		let isAnswered = false;
		const answer = (reply: CallActionReply) => {
			if (isAnswered) return;
			isAnswered = true;
			const text = JSON.stringify(reply);
			response.statusCode = 200;
			response.setHeader('Content-Type', 'application/json; charset=utf-8');
			response.setHeader('Content-Length', new TextEncoder().encode(text).length);
			end(text);
			// n8n still sends its own answer to the request; it must find nobody to send it to.
			response.setHeader = () => response;
			response.appendHeader = () => response;
			response.removeHeader = () => undefined;
			resolve(reply);
		};
		// n8n sends some answers in one piece and pipes others.
		const pieces: string[] = [];
		const collect = (chunk: unknown) => {
			if (typeof chunk === 'string' || chunk instanceof Uint8Array) pieces.push(decode(chunk));
		};
		response.write = (chunk: unknown) => {
			collect(chunk);
			return true;
		};
		response.end = (chunk?: unknown) => {
			collect(chunk);
			// n8n ends a response once more than it has something to send, and that end can come first.
			if (pieces.length > 0) answer(readReply(response.statusCode, pieces.join('')) ?? fallback);
			return response;
		};
		void sleep(limitMs).then(() => answer(fallback));
	});
}

/** A reply of the workflow that 8x8 could play; undefined for anything else. */
function readReply(httpStatus: number, text: string): CallActionReply | undefined {
	if (httpStatus !== 200) return undefined;
	try {
		const reply: unknown = JSON.parse(text);
		return isReply(reply) ? reply : undefined;
	} catch {
		return undefined;
	}
}

function isReply(value: unknown): value is CallActionReply {
	return (
		typeof value === 'object' &&
		value !== null &&
		'callflow' in value &&
		Array.isArray(value.callflow)
	);
}

function decode(chunk: string | Uint8Array): string {
	return typeof chunk === 'string' ? chunk : new TextDecoder().decode(chunk);
}
