// @ts-check
/** @import { Action } from '../../../callflow/callflowRequest' */

/** @type {Record<string, string>} */
const OUTCOMES = {
	IN_PROGRESS: 'Under way',
	COMPLETED: 'Answered',
	BUSY: 'Busy',
	NO_ANSWER: 'No answer',
	CANCELED: 'Canceled',
	FAILED: 'Failed',
	ERROR: 'Error',
	COMPLETED_UNSUBSCRIBED: 'Answered, and opted out',
	COMPLETED_UNSUB_ERROR: 'Answered, but opting out went wrong',
	UNSUBSCRIBED_CONTACT: 'Had opted out',
};

/** What became of a call, by the platform's own word for it. @param {string} status */
export function outcomeInWords(status) {
	return OUTCOMES[status] ?? status;
}

/** @type {Record<Action['action'], string>} */
export const ACTIONS = {
	makeCall: 'Call somebody',
	say: 'Say a text',
	playFile: 'Play a file',
	sayAndCapture: 'Ask for digits',
	hangup: 'Hang up',
};
