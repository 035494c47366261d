import type { ActionEntry } from '../callflow/compile';
import type { Question } from './question';
import { toSpeakable } from './speakable';

/** What the platform speaks in one action, in characters. */
const LONGEST_TEXT = 3000;

/** How long the next digit of several may take, in milliseconds. */
const DIGIT_TIMEOUT = 5000;

/** Asks for the PIN. `before` is said first. */
export function askForPin({ pin, pinInstruction, voice }: Question, before = ''): ActionEntry {
	return {
		action: 'sayAndCapture',
		promptMessage: joinTexts(before, pinInstruction),
		...voice,
		...several(pin.length, pin.length),
	};
}

/** Says the message and what the keys mean, and waits for one, or for digits. `before` is said first. */
export function askForAnswer(question: Question, before = ''): ActionEntry {
	const { message, voice, responseType, minDigits, maxDigits } = question;
	return {
		action: 'sayAndCapture',
		promptMessage: joinTexts(before, message, ...nameKeys(question)),
		...voice,
		...(responseType === 'digits' ? several(minDigits, maxDigits) : several(1, 1)),
	};
}

/** The same question with a message that was written for a screen, in words, and as short as an action that speaks takes it. */
export function withSpeakableMessage(question: Question): Question {
	const { failureMessage, message } = question;
	const { promptMessage } = askForAnswer({ ...question, message: '' }, failureMessage);
	const left = LONGEST_TEXT - String(promptMessage).length - 1;
	return { ...question, message: toSpeakable(message, Math.max(0, left)) };
}

/** Says this, where there is anything to say, and ends the call. */
export function sayAndHangUp({ voice }: Question, text: string): ActionEntry[] {
	const isSaid = text.trim() !== '';
	return [...(isSaid ? [{ action: 'say', text, ...voice }] : []), { action: 'hangup' }];
}

/** In words, each key: "Press 1 to approve." */
function nameKeys({ keys, keyInstruction }: Question): string[] {
	return keys.map(({ key, label }) =>
		// Not as patterns, in which $ would mean something.
		keyInstruction.replaceAll('{key}', () => key).replaceAll('{label}', () => label),
	);
}

/** Each try is one question to the node that waits, which decides what comes next. */
function several(minDigits: number, maxDigits: number) {
	return {
		minDigits,
		maxDigits,
		noOfTries: 1,
		completeOnHash: true,
		...(maxDigits === 1 ? {} : { digitTimeout: DIGIT_TIMEOUT }),
	};
}

function joinTexts(...texts: string[]): string {
	return texts
		.map((text) => text.trim())
		.filter((text) => text !== '')
		.join(' ');
}
