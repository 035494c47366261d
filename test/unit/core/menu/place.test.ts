import { readPlace, writePlace, type Place } from '../../../../core/menu/place';
import { GOODBYE, menuOf, phoneMenu } from './phoneMenus';

const PHONE = phoneMenu([
	menuOf('Main', GOODBYE),
	menuOf('Öffnungszeiten', GOODBYE),
	menuOf('3', GOODBYE),
]);
const PLACE: Place = {
	trail: [
		{ menu: 'Main', pressed: '*' },
		{ menu: '3', pressed: '' },
	],
	menu: 'Öffnungszeiten',
	failedTries: 2,
	hasGivenUp: true,
};

test('a place is read again as it was written', () => {
	expect(readPlace(PHONE, writePlace(PLACE))).toEqual(PLACE);
});

test('it is short, and of letters, digits, * and dots', () => {
	expect(writePlace(PLACE)).toMatch(/^[a-z0-9*.]{20,40}$/);
});

test('it is the same place after the menus have been sorted anew', () => {
	const sorted = { ...PHONE, menus: [...PHONE.menus].reverse() };
	expect(readPlace(sorted, writePlace(PLACE))).toEqual(PLACE);
});

test.each([0, 1, 2])('there is no such place without menu %s', (gone) => {
	const menus = PHONE.menus.filter((_menu, index) => index !== gone);
	expect(readPlace({ ...PHONE, menus }, writePlace(PLACE))).toBeUndefined();
});

test.each(['', 'main', '1', '....', `${writePlace(PLACE)}y`])('"%s" is no place', (written) => {
	expect(readPlace(PHONE, written)).toBeUndefined();
});
