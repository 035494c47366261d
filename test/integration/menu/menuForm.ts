import type { INodeParameters } from 'n8n-workflow';

import { VOICE_PROFILE_BY_CODE } from '../engine/parameters';

/** What happens, by the names that core reads; a menu is given by its name. */
export interface FormAction {
	does: string;
	menu?: string;
	text?: string;
	fileUrl?: string;
	destination?: string;
	choice?: string;
	callerHears?: string;
}

export interface FormKey extends FormAction {
	key: string;
}

export interface FormMenu {
	name: string;
	prompt: string;
	entryDigits?: number;
	keys: FormKey[];
	/** Hours, and what happens outside of them. */
	hours?: FormAction & { start: string; end: string; days: string[]; timeZone: string };
}

/** A key that ends the call, and two menus: a key of the first leads to the second. */
export const END = { key: '0', does: 'hangup', text: 'Goodbye' };
export const MAIN: FormMenu = {
	name: 'Main',
	prompt: 'Main',
	keys: [{ key: '1', does: 'menu', menu: 'Dishes' }, END],
};
export const DISHES: FormMenu = { name: 'Dishes', prompt: 'Dishes', keys: [END] };

/** The trigger's parameters as n8n stores a phone menu. */
export function menuParameters(menus: FormMenu[], changes: object = {}): INodeParameters {
	return {
		event: 'callAction',
		respondWith: 'menu',
		menuVoiceProfile: VOICE_PROFILE_BY_CODE,
		menus: {
			menu: menus.map(({ keys, hours, ...menu }) => ({
				...menu,
				keys: { key: keys.map(stored) },
				...(hours === undefined ? {} : { openingHours: { hours: stored(hours) } }),
			})),
		},
		wrongKeyText: 'Wrong key',
		maxTries: 2,
		lastWords: 'Nobody chose',
		fallbackText: 'Fallback',
		options: {},
		...changes,
	} as INodeParameters;
}

function stored<Action extends FormAction>({ menu, ...action }: Action) {
	return {
		...action,
		...(menu === undefined ? {} : { menu: { __rl: true, mode: 'list', value: menu } }),
	};
}
