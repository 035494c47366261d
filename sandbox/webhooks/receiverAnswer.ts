import type { SendResult } from './webhookSender';

export type ReceiverAnswer<Answer> =
	| { answer: Answer; problem?: undefined }
	| { answer?: undefined; problem: string };

/** What `read` makes of the JSON in a 200, or a sentence that says why there is no answer. */
export function readReceiverAnswer<Answer>(
	result: SendResult,
	read: (json: unknown) => Answer,
): ReceiverAnswer<Answer> {
	if ('error' in result) return { problem: `The receiver did not answer: ${result.error}` };
	if (result.httpStatus !== 200) {
		return { problem: `The receiver answered ${result.httpStatus} in place of 200.` };
	}
	try {
		return { answer: read(JSON.parse(result.body)) };
	} catch (error) {
		const reason = error instanceof Error ? error.message : String(error);
		return { problem: `The answer cannot be played: ${reason}` };
	}
}
