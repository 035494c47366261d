import { readPhoneMenu } from '../../../../core/menu/phoneMenu';
import { checkMenu } from '../../../../core/menu/checkMenu';
import { entryOf, GOODBYE, key, menuOf, phoneMenu } from './phoneMenus';
import { problems } from './problems';

const ORDER = key('1', 'workflow', { choice: 'order', text: 'Thank you' });
const TO_DISHES = key('1', 'menu', { menu: 'Dishes' });

test('a menu of two levels with every kind of key is right', () => {
	const main = menuOf(
		'Main',
		TO_DISHES,
		key('2', 'say', { text: 'We are open' }),
		key('3', 'playFile', { fileUrl: 'https://example.com/a.mp3' }),
		key('4', 'connect', { destination: '+6591230001', callRecording: true }),
		key('9', 'menu', { menu: 'Number' }),
		key('*', 'repeat'),
		GOODBYE,
	);
	const number = entryOf('Number', 5, 'workflow', {
		choice: 'status',
		callerHears: 'respondOperation',
	});
	expect(problems([main, menuOf('Dishes', ORDER, key('9', 'back')), number])).toEqual([]);
});

describe('what leads nowhere', () => {
	test('no menu at all', () => {
		expect(problems([])).toEqual(['menus has no menu']);
	});

	test('a key to a menu that does not exist', () => {
		expect(problems([menuOf('Main', key('1', 'menu', { menu: 'Salez' }), GOODBYE)])).toEqual([
			"Main → Key 1 → menu names 'Salez'",
		]);
	});

	test('a key to a menu that does not exist, and which ones there are', () => {
		const phone = phoneMenu([menuOf('Main', key('1', 'menu', { menu: 'Salez' }), GOODBYE)]);
		expect(checkMenu(phone).map(({ message }) => message)).toEqual([
			"names 'Salez', and there is no such menu. Choose one of: Main.",
		]);
	});

	test('but not a menu to which callers are led after the last try', () => {
		const menus = [menuOf('Main', GOODBYE), menuOf('Other', GOODBYE)];
		const afterTries = { does: 'menu', menu: 'Other' };
		expect(problems(menus, { afterTries })).toEqual([]);
	});

	test('a key to a menu that does not exist is no way out that is missing as well', () => {
		expect(problems([menuOf('Main', key('1', 'menu', { menu: 'Salez' }))])).toHaveLength(1);
	});

	test('a key to a menu that does not exist, and one without a name cannot be chosen instead', () => {
		const phone = phoneMenu([menuOf('Main', key('1', 'menu', { menu: 'Salez' })), menuOf('')]);
		expect(checkMenu(phone)).toContainEqual({
			place: ['Main', 'Key 1'],
			field: 'menu',
			message: "names 'Salez', and there is no such menu. Choose one of: Main.",
		});
	});

	test('a key to no menu', () => {
		expect(problems([menuOf('Main', key('1', 'menu'), GOODBYE)])).toEqual([
			'Main → Key 1 → menu is missing',
		]);
	});

	test('a menu that nothing leads to, and one to which only that leads', () => {
		const menus = [
			menuOf('Main', GOODBYE),
			menuOf('Lost', key('1', 'menu', { menu: 'Beyond' }), GOODBYE),
			menuOf('Beyond', GOODBYE),
		];
		expect(problems(menus)).toEqual([
			'Lost is a menu that nothing leads to',
			'Beyond is a menu that nothing leads to',
		]);
	});

	test('a menu without keys', () => {
		expect(problems([menuOf('Main')])).toEqual(['Main → keys has no key']);
	});

	test('a key that no telephone has', () => {
		expect(problems([menuOf('Main', key('#', 'repeat'), GOODBYE)])).toEqual([
			'Main → Key # is not a key of a telephone',
		]);
	});

	test('back from the first menu', () => {
		expect(problems([menuOf('Main', key('1', 'back'), GOODBYE)])).toEqual([
			'Main → Key 1 goes back',
		]);
	});
});

describe('a menu without a way out', () => {
	test('whose keys only speak', () => {
		const main = menuOf('Main', key('1', 'say', { text: 'Hello' }), key('2', 'repeat'));
		expect(problems([main])).toEqual(['Main has no way out']);
	});

	test('which is one of two that only lead to each other', () => {
		const menus = [
			menuOf('Main', key('1', 'menu', { menu: 'Other' })),
			menuOf('Other', key('1', 'menu', { menu: 'Main' })),
		];
		expect(problems(menus)).toEqual(['Main has no way out', 'Other has no way out']);
	});

	test('which goes back to one of two menus, and the other has none itself', () => {
		const menus = [
			menuOf('Main', TO_DISHES, key('2', 'menu', { menu: 'Trap' }), GOODBYE),
			menuOf('Trap', TO_DISHES),
			menuOf('Dishes', key('1', 'back')),
		];
		expect(problems(menus)).toEqual(['Trap has no way out', 'Dishes has no way out']);
	});

	test('but one that goes back to a menu which has one is right', () => {
		expect(
			problems([menuOf('Main', TO_DISHES, GOODBYE), menuOf('Dishes', key('1', 'back'))]),
		).toEqual([]);
	});
});

test('a menu without a name is told by where it stands', () => {
	expect(problems([menuOf('Main', GOODBYE), menuOf('', GOODBYE)])).toEqual([
		'Menu 2 → name is missing',
		'Menu 2 is a menu that nothing leads to',
	]);
});

describe('what is there twice', () => {
	test('a key', () => {
		expect(problems([menuOf('Main', GOODBYE, GOODBYE)])).toEqual(['Main → Key 0 is there twice']);
	});

	test('a name', () => {
		const menus = [menuOf('Main', TO_DISHES), menuOf('Dishes', GOODBYE), menuOf('Dishes', GOODBYE)];
		expect(problems(menus)).toEqual(['Dishes → name is the name of another menu']);
	});
});

describe('an end that says nothing', () => {
	test.each([
		['of the call', key('1', 'hangup', { text: ' ' }), 'text is missing'],
		['at the workflow', key('1', 'workflow', { choice: 'order' }), 'text is missing'],
	])('%s', (_what, given, expected) => {
		expect(problems([menuOf('Main', given)])).toEqual([`Main → Key 1 → ${expected}`]);
	});

	test('of a call in which no key is pressed', () => {
		expect(problems([menuOf('Main', GOODBYE)], { lastWords: ' ' })).toEqual([
			'lastWords is missing',
		]);
	});

	test('that anybody can hear in a call in which no key is pressed', () => {
		expect(problems([menuOf('Main', GOODBYE)], { lastWords: 'Bye {{ $json.name }}' })).toEqual([
			expect.stringMatching(/^lastWords has \{\{ in it/),
		]);
	});

	test('at the workflow after the last try', () => {
		const changes = { afterTries: { does: 'workflow', choice: 'silence' } };
		expect(problems([menuOf('Main', GOODBYE)], changes)).toEqual([
			'After the Last Try → text is missing',
		]);
	});
});

describe('a choice', () => {
	test('without a name', () => {
		const main = menuOf('Main', key('1', 'workflow', { text: 'Thank you' }));
		expect(problems([main])).toEqual(['Main → Key 1 → choice is missing']);
	});
});

describe('a number that is asked for', () => {
	test('of which nobody says what happens with it', () => {
		const menu = { ...menuOf('Main', GOODBYE), entryDigits: 5 };
		expect(problems([menu])).toEqual([
			'Main → keys says nothing of what happens with the digits that are asked for',
			'Main → Key 0 cannot be pressed',
		]);
	});

	test('without its number of digits', () => {
		const main = menuOf('Main', key('entry', 'hangup', { text: 'Thank you' }));
		expect(problems([main])).toEqual([
			'Main → Entered Digits needs to know how many digits are asked for',
		]);
	});

	test.each([-1, 2.5, 26, 'many'])('of %s digits', (entryDigits) => {
		const entry = { ...entryOf('Main', 5, 'hangup', { text: 'Thank you' }), entryDigits };
		expect(problems([entry])[0]).toBe('Main → entryDigits must be a whole number from 1 to 25');
	});
});

test.each([0, 11, 1.5, 'often'])('%s tries are no number of tries', (maxTries) => {
	expect(problems([menuOf('Main', GOODBYE)], { maxTries })).toEqual([
		'maxTries must be a whole number from 1 to 10',
	]);
});

test('all that is wrong is told at once', () => {
	const menus = [
		menuOf('Main', key('1', 'menu', { menu: 'Salez' }), key('1', 'repeat')),
		menuOf(''),
	];
	expect(problems(menus)).toHaveLength(5);
});

test('what no key can do is no phone menu', () => {
	const main = menuOf('Main', key('1', 'sing'));
	expect(readPhoneMenu({ menus: [main] })).toBeUndefined();
});

test.each(['__proto__', 'arguments', 'callee', 'caller', 'constructor', 'prototype'])(
	'a menu by the name %s, with which what is entered in it would be lost',
	(name) => {
		const menus = [
			menuOf('Main', key('1', 'menu', { menu: name }), GOODBYE),
			menuOf(name, GOODBYE),
		];
		expect(problems(menus)).toEqual([`${name} → name is one that no expression of n8n can read`]);
	},
);
