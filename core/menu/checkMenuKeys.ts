import { OUTSIDE_HOURS } from './menuActions';
import { placeOfKey, placeOfMenu, type MenuIssue } from './menuIssue';
import { ENTRY, isEntry, KEYS, MOST_DIGITS, type Menu, type PhoneMenu } from './phoneMenu';

/** What is wrong with the names of menus, and with what can be pressed in them. */
export function checkMenuKeys({ menus }: PhoneMenu): MenuIssue[] {
	return menus.flatMap((menu, index) =>
		[
			...checkName(menu, menus.slice(0, index)),
			...checkEntry(menu),
			...menu.keys.flatMap((key, keyIndex) => checkKey(menu, key, menu.keys.slice(0, keyIndex))),
			...checkHours(menu),
		].map(({ at, ...issue }) => ({
			place: [placeOfMenu(menu, index), ...(at ?? [])],
			...issue,
		})),
	);
}

type IssueInMenu = Omit<MenuIssue, 'place'> & { at?: string[] };

/** Names of fields, as a menu's is for what was entered in it, that n8n loses, or keeps from its expressions. */
const NOT_READ = new Set([
	'__proto__',
	'arguments',
	'callee',
	'caller',
	'constructor',
	'prototype',
]);

function checkName({ name }: Menu, before: Menu[]): IssueInMenu[] {
	if (name === '') {
		return [{ field: 'name', message: 'is missing. Keys lead to a menu by its name.' }];
	}
	if (NOT_READ.has(name)) {
		const message = 'is one that no expression of n8n can read. Give it another one.';
		return [{ field: 'name', message }];
	}
	const isTaken = before.some((other) => other.name === name);
	return isTaken
		? [{ field: 'name', message: 'is the name of another menu, too. Give each a name of its own.' }]
		: [];
}

function checkEntry(menu: Menu): IssueInMenu[] {
	const { entryDigits, keys } = menu;
	if (!Number.isInteger(entryDigits) || entryDigits < 0 || entryDigits > MOST_DIGITS) {
		const message = `must be a whole number from 1 to ${MOST_DIGITS}, or 0 for a menu of keys. Correct it.`;
		return [{ field: 'entryDigits', message }];
	}
	if (keys.length === 0) {
		return [{ field: 'keys', message: 'has no key, so nobody gets any further. Add one.' }];
	}
	const hasEntry = keys.some(({ key }) => key === ENTRY);
	return isEntry(menu) && !hasEntry
		? [
				{
					field: 'keys',
					message:
						"says nothing of what happens with the digits that are asked for. Add the key 'Entered Digits'.",
				},
			]
		: [];
}

type Key = Menu['keys'][number];

function checkKey(menu: Menu, key: Key, before: Key[]): IssueInMenu[] {
	const at = [placeOfKey(key)];
	if (!KEYS.includes(key.key)) {
		return [{ at, message: 'is not a key of a telephone. Choose one from the list.' }];
	}
	const isTwice = before.some((other) => other.key === key.key);
	if (isTwice) {
		return [{ at, message: 'is there twice. Give one of the two another key, or remove it.' }];
	}
	const isForEntry = key.key === ENTRY;
	if (isForEntry && !isEntry(menu)) {
		const message =
			'needs to know how many digits are asked for. Set Entry Digits, or choose a key.';
		return [{ at, message }];
	}
	return !isForEntry && isEntry(menu)
		? [
				{
					at,
					message:
						"cannot be pressed, because this menu asks for several digits at once. Choose 'Entered Digits', or set Entry Digits to 0.",
				},
			]
		: [];
}

const HOURS = {
	start: 'is not a time of day. Give hours and minutes, like 09:00.',
	end: 'is not a time of day after Start. Give hours and minutes, like 18:00, or 24:00 for the end of the day.',
	days: 'names no day. Choose at least one.',
	timeZone: 'is not a time zone. Give a name from the IANA list, like Asia/Singapore.',
};

function checkHours({ closed }: Menu): IssueInMenu[] {
	if (closed === undefined || !('wrong' in closed.hours)) return [];
	const { wrong } = closed.hours;
	return [{ at: [OUTSIDE_HOURS], field: wrong, message: HOURS[wrong] }];
}
