import { findMenu, isEntry, type PhoneMenu } from './phoneMenu';

/** Where a caller is in a phone menu, and how they came there. */
export interface Place {
	/** The menus before this one, each with what was pressed in it; '' where something else led on. */
	trail: Array<{ menu: string; pressed: string }>;
	menu: string;
	/** How often its prompt was spoken in vain. */
	failedTries: number;
	/** Whether the caller was led here because they had pressed no key, and has pressed none since. */
	hasGivenUp: boolean;
}

const PLACE = /^((?:[a-z0-9]{7}[0-9*]*\.)*)([a-z0-9]{7})(\d+)(x?)$/;
const ID_LENGTH = 7;

/**
 * If the caller has already come through this menu, they go back to it: nobody gets deeper and deeper by going in
 * circles.
 */
export function atMenu(menu: string, trail: Place['trail'] = []): Place {
	const before = trail.findIndex((passed) => passed.menu === menu);
	const kept = before < 0 ? trail : trail.slice(0, before);
	return { trail: kept, menu, failedTries: 0, hasGivenUp: false };
}

/** The trail with the menu that the caller is in, and what they have pressed in it. */
export function trailFrom({ trail, menu }: Place, pressed: string): Place['trail'] {
	return [...trail, { menu, pressed }];
}

/** The keys of a trail; what was entered is not one of them. */
export function pathOf(phone: PhoneMenu, trail: Place['trail']): string[] {
	return trail
		.filter(({ menu, pressed }) => pressed !== '' && !asksForDigits(phone, menu))
		.map(({ pressed }) => pressed);
}

/** What was entered on a trail, by the names of the menus that asked for it. */
export function entriesOf(
	phone: PhoneMenu,
	trail: Place['trail'],
): Array<[menu: string, digits: string]> {
	return trail
		.filter(({ menu, pressed }) => pressed !== '' && asksForDigits(phone, menu))
		.map(({ menu, pressed }) => [menu, pressed]);
}

/**
 * Short enough to travel with the call. A menu is identified by its name, so it may be moved while somebody is in it.
 */
export function writePlace({ trail, menu, failedTries, hasGivenUp }: Place): string {
	const before = trail.map((passed) => `${idOf(passed.menu)}${passed.pressed}.`).join('');
	return `${before}${idOf(menu)}${failedTries}${hasGivenUp ? 'x' : ''}`;
}

/** Undefined when one of the menus is no longer there. */
export function readPlace(phone: PhoneMenu, written: string): Place | undefined {
	const [, before, id = '', failedTries, givenUp] = PLACE.exec(written) ?? [];
	if (before === undefined) return undefined;
	const names = new Map(phone.menus.map(({ name }) => [idOf(name), name]));
	const passed = before
		.split('.')
		.slice(0, -1)
		.map((part) => ({
			menu: names.get(part.slice(0, ID_LENGTH)),
			pressed: part.slice(ID_LENGTH),
		}));
	const menu = names.get(id);
	const trail = passed.flatMap(({ menu: known, pressed }) =>
		known === undefined ? [] : [{ menu: known, pressed }],
	);
	if (menu === undefined || trail.length < passed.length) return undefined;
	return { trail, menu, failedTries: Number(failedTries), hasGivenUp: givenUp === 'x' };
}

function asksForDigits(phone: PhoneMenu, name: string): boolean {
	const menu = findMenu(phone, name);
	return menu !== undefined && isEntry(menu);
}

/** The FNV-1a hash of a name, in letters and digits: always as long. */
function idOf(name: string): string {
	let hash = 0x811c9dc5;
	for (const unit of name) {
		hash = Math.imul(hash ^ (unit.codePointAt(0) ?? 0), 0x01000193) >>> 0;
	}
	return hash.toString(36).padStart(ID_LENGTH, '0');
}
