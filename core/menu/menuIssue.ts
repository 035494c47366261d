import { ENTRY } from './phoneMenu';

/** One thing that is wrong with a phone menu. `message` is read after the place: the rule, then the remedy. */
export interface MenuIssue {
	/** From the outside in, as a person would say it: the menu, the key. */
	place: string[];
	/** The field there that is wrong, by its name in the form; undefined where it is the whole. */
	field?: string | undefined;
	message: string;
}

/** Menus by their names; those that have none, by where they stand in the list. */
export function placeOfMenu(menu: { name: string }, index: number): string {
	return menu.name === '' ? `Menu ${index + 1}` : menu.name;
}

export function placeOfKey({ key }: { key: string }): string {
	return key === ENTRY ? 'Entered Digits' : `Key ${key}`;
}
