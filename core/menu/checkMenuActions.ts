import { listActions, type PlacedAction } from './menuActions';
import type { MenuIssue } from './menuIssue';
import { findMenu, type PhoneMenu } from './phoneMenu';

/** What is wrong with what happens in a phone menu: places that are not there, ends that say nothing. */
export function checkMenuActions(phone: PhoneMenu): MenuIssue[] {
	return listActions(phone).flatMap((placed) =>
		checkAction(phone, placed).map((issue) => ({ place: placed.place, ...issue })),
	);
}

type IssueOfAction = Omit<MenuIssue, 'place'>;

function checkAction(phone: PhoneMenu, { action, menu }: PlacedAction): IssueOfAction[] {
	switch (action.does) {
		case 'menu':
			return checkTarget(phone, action.menu);
		case 'back': {
			const [first] = phone.menus;
			return menu === first && !isLedTo(phone, first?.name)
				? [
						{
							message:
								'goes back, and no menu comes before this one. Choose Repeat, or something else.',
						},
					]
				: [];
		}
		case 'hangup':
			return action.text.trim() === ''
				? [{ field: 'text', message: 'is missing: the call would end without a word. Write it.' }]
				: [];
		case 'workflow':
			return [
				...(action.choice === ''
					? [{ field: 'choice', message: 'is missing. The workflow tells by it what was chosen.' }]
					: []),
				...(action.callerHears === 'text' && action.text.trim() === ''
					? [
							{
								field: 'text',
								message:
									'is missing: the call would end without a word. Write it, or let the workflow answer.',
							},
						]
					: []),
			];
		default:
			return [];
	}
}

function checkTarget(phone: PhoneMenu, name: string): IssueOfAction[] {
	if (name === '') return [{ field: 'menu', message: 'is missing. Choose a menu.' }];
	if (findMenu(phone, name) !== undefined) return [];
	const names = phone.menus.map((menu) => menu.name).filter((other) => other !== '');
	return [
		{
			field: 'menu',
			message: `names '${name}', and there is no such menu. Choose one of: ${names.join(', ')}.`,
		},
	];
}

function isLedTo(phone: PhoneMenu, name: string | undefined): boolean {
	return listActions(phone).some(
		({ action, menu }) => action.does === 'menu' && action.menu === name && menu?.name !== name,
	);
}
