import { placeOfKey, placeOfMenu } from './menuIssue';
import type { Menu, MenuAction, PhoneMenu } from './phoneMenu';

/** An action in a phone menu, and where it stands. */
export interface PlacedAction {
	action: MenuAction;
	/** The menu that it belongs to; undefined for what happens after the last try. */
	menu?: Menu;
	place: string[];
}

const AFTER_TRIES = 'After the Last Try';
/** The place of what happens while a menu is closed. */
export const OUTSIDE_HOURS = 'Opening Hours';

/** All that can happen in a phone menu. */
export function listActions(phone: PhoneMenu): PlacedAction[] {
	return [
		...phone.menus.flatMap((menu, index) => {
			const place = placeOfMenu(menu, index);
			const { closed, keys } = menu;
			return [
				...keys.map((key) => ({ action: key, menu, place: [place, placeOfKey(key)] })),
				...(closed ? [{ action: closed.action, menu, place: [place, OUTSIDE_HOURS] }] : []),
			];
		}),
		...(phone.afterTries ? [{ action: phone.afterTries, place: [AFTER_TRIES] }] : []),
	];
}
