import { checkMenuActions } from './checkMenuActions';
import { checkMenuKeys } from './checkMenuKeys';
import { checkMenuTexts } from './checkMenuTexts';
import { checkWaysThrough } from './checkWaysThrough';
import type { MenuIssue } from './menuIssue';
import { MOST_TRIES, type PhoneMenu } from './phoneMenu';

/** All that is wrong with a phone menu, in the order of the form; nothing when callers can be led through it. */
export function checkMenu(phone: PhoneMenu): MenuIssue[] {
	if (phone.menus.length === 0) {
		return [
			{
				place: [],
				field: 'menus',
				message: 'has no menu. Add one: its prompt is the first that a caller hears.',
			},
		];
	}
	return [
		...checkMenuKeys(phone),
		...checkMenuActions(phone),
		...checkWaysThrough(phone),
		...checkMenuTexts(phone),
		...checkTries(phone),
	];
}

function checkTries({ maxTries }: PhoneMenu): MenuIssue[] {
	if (Number.isInteger(maxTries) && maxTries >= 1 && maxTries <= MOST_TRIES) return [];
	const message = `must be a whole number from 1 to ${MOST_TRIES}. Correct it.`;
	return [{ place: [], field: 'maxTries', message }];
}
