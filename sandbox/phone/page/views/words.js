// @ts-check
/** @import { Action } from '../../../callflow/callflowRequest' */
/** @import { MagicNumber } from '../sandbox.js' */

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

/** The same within a sentence. @param {string} status */
export function outcomeInSentence(status) {
	const words = OUTCOMES[status];
	return words === undefined ? status : words.charAt(0).toLowerCase() + words.slice(1);
}

/** What the sandbox does with a number of its own meaning. @param {MagicNumber} magic */
export function magicInWords({ meaning, rings }) {
	return rings
		? `One of the magic numbers (see below): as long as you do not answer this phone yourself, a call to it ends like this: ${meaning}.`
		: `One of the magic numbers (see below): nobody can answer it. A call to it ends like this: ${meaning}.`;
}

/**
 * What becomes of a key. Each fits into one line above the keys, which must not move.
 *
 * @type {Record<'awaited' | 'interrupt' | 'lostInSpeech' | 'lost', string>}
 */
export const KEYS_NOW = {
	awaited: 'Press keys, or type them',
	interrupt: 'Press a key, or hear it out',
	lostInSpeech: 'Listen: keys do not count now',
	lost: 'Nothing listens for keys now',
};

/** @type {Record<Action['action'], string>} */
export const ACTIONS = {
	makeCall: 'Call somebody',
	say: 'Say a text',
	playFile: 'Play a file',
	sayAndCapture: 'Ask for digits',
	hangup: 'Hang up',
};
