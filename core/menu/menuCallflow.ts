import type { ActionEntry } from '../callflow/compile';
import { isEntry, type Menu, type PhoneMenu } from './phoneMenu';

/** How long a caller may think, in milliseconds, and how long each digit of an entry may take. */
const TIME_TO_THINK = 8000;
const TIME_FOR_DIGIT = 2000;

/** A text in the voice of the menu that the caller is in; nothing where there is no text. */
export function say(phone: PhoneMenu, menu: Menu | undefined, text: string): ActionEntry[] {
	const voiceProfile = voiceOf(phone, menu);
	return text.trim() === '' ? [] : [{ action: 'say', text, voiceProfile }];
}

/** Speaks the prompt once and waits for a key, or for all digits of an entry. Tries are counted here, not by 8x8. */
export function askFor(phone: PhoneMenu, menu: Menu): ActionEntry {
	const digits = isEntry(menu) ? menu.entryDigits : 1;
	return {
		action: 'sayAndCapture',
		promptMessage: menu.prompt,
		voiceProfile: voiceOf(phone, menu),
		minDigits: digits,
		maxDigits: digits,
		overallTimeout: TIME_TO_THINK + (digits - 1) * TIME_FOR_DIGIT,
		noOfTries: 1,
	};
}

function voiceOf(phone: PhoneMenu, menu: Menu | undefined): string {
	return menu?.voiceProfile || phone.voiceProfile;
}
