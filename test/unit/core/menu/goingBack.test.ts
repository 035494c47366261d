import { GOODBYE, key, menuOf } from './phoneMenus';
import { problems } from './problems';

const BACK = key('9', 'back');
const TO_DISHES = key('1', 'menu', { menu: 'Dishes' });
const TO_MAIN = key('2', 'menu', { menu: 'Main' });

describe('a key of the first menu goes back to none', () => {
	const expected = ['Main → Key 9 goes back'];

	test('where the other menus lead elsewhere', () => {
		const menus = [
			menuOf('Main', TO_DISHES, BACK),
			menuOf('Dishes', key('1', 'menu', { menu: 'Sizes' })),
			menuOf('Sizes', GOODBYE),
		];
		expect(problems(menus)).toEqual(expected);
	});

	test('where only the menu itself leads to it', () => {
		expect(problems([menuOf('Main', TO_MAIN, BACK, GOODBYE)])).toEqual(expected);
	});
});

describe('a key of the first menu may go back', () => {
	test('where another menu leads to it', () => {
		const menus = [menuOf('Main', TO_DISHES, BACK, GOODBYE), menuOf('Dishes', TO_MAIN)];
		expect(problems(menus)).toEqual([]);
	});

	test('where callers are led to it after the last try', () => {
		const afterTries = { does: 'menu', menu: 'Main' };
		expect(problems([menuOf('Main', BACK, GOODBYE)], { afterTries })).toEqual([]);
	});
});
