import type { SendResult } from './webhookSender';

export type ReceiverAnswer<Answer> =
	| { answer: Answer; problem?: undefined; cause?: undefined }
	| {
			answer?: undefined;
			problem: string;
			/** What went wrong: nobody could be asked, no answer came, or it cannot be played. */
			cause: 'notAsked' | 'noAnswer' | 'invalid';
	  };

/** What `read` makes of the JSON in a 200, or a sentence that says why there is no answer. */
export function readReceiverAnswer<Answer>(
	result: SendResult,
	read: (json: unknown) => Answer,
): ReceiverAnswer<Answer> {
	if ('error' in result) {
		return { problem: `The receiver did not answer: ${result.error}`, cause: 'noAnswer' };
	}
	if (result.httpStatus !== 200) {
		const problem = `The receiver answered ${result.httpStatus} in place of 200.`;
		return { problem, cause: 'noAnswer' };
	}
	try {
		return { answer: read(JSON.parse(result.body)) };
	} catch (error) {
		const reason = error instanceof Error ? error.message : String(error);
		return { problem: `The answer cannot be played: ${reason}`, cause: 'invalid' };
	}
}
