import { readPhoneMenu, type PhoneMenu } from '../../../../core/menu/phoneMenu';

export const VOICE = 'en-GB-Emma';

/** A menu that asks for a key, as a form gives it. */
export function menuOf(name: string, ...keys: object[]) {
	return { name, prompt: `This is ${name}`, entryDigits: 0, keys };
}

/** A key of it. */
export function key(pressed: string, does: string, more: object = {}) {
	return { key: pressed, does, ...more };
}

/** One that asks for a number of so many digits, and goes on like this. */
export function entryOf(name: string, entryDigits: number, does: string, more: object = {}) {
	return { ...menuOf(name, key('entry', does, more)), entryDigits };
}

export const GOODBYE = key('0', 'hangup', { text: 'Goodbye' });

/** A phone menu of these menus, right in all else unless it is changed. */
export function phoneMenu(menus: object[], changes: object = {}): PhoneMenu {
	const read = readPhoneMenu({
		menus,
		voiceProfile: VOICE,
		wrongKeyText: 'That was none of the choices',
		maxTries: 2,
		lastWords: 'Nobody chose',
		...changes,
	});
	if (read === undefined) throw new Error('This is no phone menu');
	return read;
}
