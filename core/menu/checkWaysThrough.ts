import { listActions, OUTSIDE_HOURS } from './menuActions';
import { placeOfMenu, type MenuIssue } from './menuIssue';
import { findMenu, type Menu, type MenuAction, type PhoneMenu } from './phoneMenu';

/** Whether callers get into each menu, and out of it again. */
export function checkWaysThrough(phone: PhoneMenu): MenuIssue[] {
	const ways = findWays(phone);
	const reached = reachFrom(phone.menus[0]?.name ?? '', ways);
	const { open, entered } = findThoseWithExit(phone, ways);
	return phone.menus.flatMap((menu, index): MenuIssue[] => {
		const place = [placeOfMenu(menu, index)];
		if (!reached.has(menu.name)) {
			const message = 'is a menu that nothing leads to. Let a key lead to it, or remove it.';
			return [{ place, message }];
		}
		if (menu.keys.length === 0 || entered.has(menu.name)) return [];
		if (!open.has(menu.name)) {
			const message =
				'has no way out: whatever is pressed, no key ends the call, connects it or starts the workflow. Add one that does, or one that leads on.';
			return [{ place, message }];
		}
		const message =
			'lead, while it is closed, to a menu with no way out but back to this one. Let them lead elsewhere.';
		return [{ place: [...place, OUTSIDE_HOURS], message }];
	});
}

/** From one menu to another. */
interface Way {
	from: string;
	to: string;
}

function findWays(phone: PhoneMenu): Way[] {
	return listActions(phone).flatMap(({ action, menu }) => {
		if (action.does !== 'menu') return [];
		const from = menu === undefined ? phone.menus : [menu];
		return from.map(({ name }) => ({ from: name, to: action.menu }));
	});
}

function reachFrom(first: string, ways: Way[]): Set<string> {
	const reached = new Set([first]);
	// This loop also visits what is added meanwhile.
	for (const name of reached) {
		for (const { from, to } of ways) if (from === name) reached.add(to);
	}
	return reached;
}

/**
 * The menus from which a caller gets to an end of the call by pressing keys: `open` of them once they are in it, and
 * `entered` whether it is open when they are led there or not.
 */
function findThoseWithExit(phone: PhoneMenu, ways: Way[]) {
	const before = findThoseBefore(phone, ways);
	const open = new Set<string>();
	const entered = new Set<string>();
	const leadsOut = ({ name }: Menu, action: MenuAction): boolean => {
		switch (action.does) {
			case 'connect':
			case 'hangup':
			case 'workflow':
				return true;
			case 'menu':
				// One that does not exist is a mistake of its own.
				return entered.has(action.menu) || findMenu(phone, action.menu) === undefined;
			case 'back':
				// Where that is depends on the call, so there must be a way out of each.
				return [...(before.get(name) ?? [])].every((earlier) => entered.has(earlier));
			default:
				return false;
		}
	};
	for (let known = -1; known < open.size + entered.size; ) {
		known = open.size + entered.size;
		for (const menu of phone.menus) {
			const { closed, keys, name } = menu;
			if (keys.some((key) => leadsOut(menu, key))) open.add(name);
			if (open.has(name) && (!closed || leadsOut(menu, closed.action))) entered.add(name);
		}
	}
	return { open, entered };
}

/** Comes before the menu that a call begins in; there is no way out of it but the call's end. */
const NOWHERE = '';

/**
 * The menus that a caller can have come from, by the menu. Whoever is sent on in place of a closed menu comes from where
 * they were before that. It need not be looked for: the closed menu is among those before, and is no way out as long as
 * the menu in its place is none.
 */
function findThoseBefore({ menus }: PhoneMenu, ways: Way[]): Map<string, Set<string>> {
	const before = new Map(menus.map(({ name }) => [name, new Set<string>()]));
	before.get(menus[0]?.name ?? '')?.add(NOWHERE);
	for (const { from, to } of ways) if (from !== to) before.get(to)?.add(from);
	return before;
}
