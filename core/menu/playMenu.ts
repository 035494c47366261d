import type { ActionEntry } from '../callflow/compile';
import { findClosing } from '../time/callingHours';
import { askFor, say } from './menuCallflow';
import { ENTRY, findMenu, isEntry, type Menu, type MenuAction, type PhoneMenu } from './phoneMenu';
import { atMenu, entriesOf, pathOf, trailFrom, type Place } from './place';

/** What the workflow is told. */
export interface MenuChoice {
	choice: string;
	/** The keys that were pressed, from the first menu on. */
	path: string[];
	/** What was entered on the way, by the names of the menus that asked for it. */
	entries: Array<[menu: string, digits: string]>;
}

/** What happens next in a call. */
export interface Turn {
	/** Undefined where the workflow is to say what the caller hears. */
	callflow?: ActionEntry[];
	/** Where the caller is then; undefined when nobody is asked any more. */
	place?: Place;
	/** What starts the workflow; undefined where nothing does. */
	choice?: MenuChoice;
}

/** What the turns of a call depend on besides the menu. */
export interface MenuCall {
	now: Date;
	/** The number of the account that is in the call, from which people are called; '' when it is not known. */
	ownNumber: string;
}

/** The beginning of a call. */
export function beginMenu(phone: PhoneMenu, call: MenuCall): Turn {
	const [first] = phone.menus;
	return first === undefined ? hangUp([]) : arrive(phone, atMenu(first.name), { call });
}

/**
 * What comes after what was pressed; null for nothing. Each digit of an entry must be there, and nothing else leads on
 * from it.
 */
export function pressInMenu(
	phone: PhoneMenu,
	place: Place,
	{ digits, ...call }: MenuCall & { digits: string | null },
): Turn {
	const menu = findMenu(phone, place.menu);
	if (menu === undefined) return beginMenu(phone, call);
	const pressed = digits ?? '';
	const action = findAction(menu, pressed);
	if (action !== undefined) {
		return carryOut(phone, { ...place, hasGivenUp: false }, { action, pressed, call });
	}

	const failedTries = place.failedTries + 1;
	if (failedTries < phone.maxTries) {
		return ask(phone, { ...place, failedTries }, say(phone, menu, phone.wrongKeyText));
	}
	const { afterTries } = phone;
	if (place.hasGivenUp || afterTries === undefined) {
		return hangUp(say(phone, menu, phone.lastWords));
	}
	const turn = carryOut(phone, place, { action: afterTries, pressed: '', call });
	return turn.place ? { ...turn, place: { ...turn.place, hasGivenUp: true } } : turn;
}

function findAction(menu: Menu, digits: string): MenuAction | undefined {
	if (!isEntry(menu)) {
		return digits === '' ? undefined : menu.keys.find(({ key }) => key !== ENTRY && key === digits);
	}
	const isWhole = digits.length === menu.entryDigits && /^\d+$/.test(digits);
	return isWhole ? menu.keys.find(({ key }) => key === ENTRY) : undefined;
}

interface Step {
	action: MenuAction;
	/** What led to it; '' for nothing. */
	pressed: string;
	call: MenuCall;
}

function carryOut(phone: PhoneMenu, place: Place, { action, pressed, call }: Step): Turn {
	const menu = findMenu(phone, place.menu);
	const here = { ...place, failedTries: 0 };
	const trail = trailFrom(place, pressed);
	const speak = (text: string) => say(phone, menu, text);
	switch (action.does) {
		case 'menu':
			return arrive(phone, atMenu(action.menu, trail), { call });
		case 'back':
			return arrive(phone, atMenu(place.trail.at(-1)?.menu ?? place.menu, trail), { call });
		case 'repeat':
			return ask(phone, here, []);
		case 'say':
			return ask(phone, here, speak(action.text));
		case 'playFile':
			return ask(phone, here, [{ action: 'playFile', fileUrl: action.fileUrl }]);
		case 'connect': {
			const { destination, callRecording } = action;
			const source = action.source || call.ownNumber;
			const makeCall = { action: 'makeCall', source, destination, callRecording };
			return { callflow: [...speak(action.text), makeCall] };
		}
		case 'workflow': {
			const choice = {
				choice: action.choice,
				path: pathOf(phone, trail),
				entries: entriesOf(phone, trail),
			};
			return action.callerHears === 'text'
				? { ...hangUp(speak(action.text)), choice }
				: { place: here, choice };
		}
		case 'hangup':
			return hangUp(speak(action.text));
	}
}

/** Asks for a key of the menu, or does what is to happen while it is closed. */
function arrive(
	phone: PhoneMenu,
	place: Place,
	{ call, closed = [] }: { call: MenuCall; closed?: string[] },
): Turn {
	const menu = findMenu(phone, place.menu);
	const action = menu === undefined ? undefined : whenClosed(menu, call.now);
	if (action === undefined) return ask(phone, place, []);
	if (action.does !== 'menu') return carryOut(phone, place, { action, pressed: '', call });
	// Menus that send callers to each other are refused when they are published.
	if (closed.includes(action.menu)) return hangUp(say(phone, menu, phone.lastWords));
	const elsewhere = atMenu(action.menu, place.trail);
	return arrive(phone, elsewhere, { call, closed: [...closed, place.menu] });
}

function whenClosed({ closed }: Menu, now: Date): MenuAction | undefined {
	if (closed === undefined || 'wrong' in closed.hours) return undefined;
	return findClosing(closed.hours, now) === undefined ? closed.action : undefined;
}

function ask(phone: PhoneMenu, place: Place, before: ActionEntry[]): Turn {
	const menu = findMenu(phone, place.menu);
	if (menu === undefined) return hangUp(before);
	return { callflow: [...before, askFor(phone, menu)], place };
}

function hangUp(before: ActionEntry[]): Turn {
	return { callflow: [...before, { action: 'hangup' }] };
}
