import type { PhoneMenu } from '../../../../core/menu/phoneMenu';
import { readPlace, writePlace, type Place } from '../../../../core/menu/place';
import { beginMenu, pressInMenu, type Turn } from '../../../../core/menu/playMenu';
import { entryOf, GOODBYE, key, menuOf, phoneMenu, VOICE } from './phoneMenus';

const MONDAY_NOON = new Date('2031-01-06T12:00:00Z');
const CALL = { now: MONDAY_NOON, ownNumber: '+6531580190' };

/** The turns of a call in which this is pressed; the place travels as it does in a call. */
function turns(phone: PhoneMenu, pressed: Array<string | null>, call = CALL): Turn[] {
	const taken = [beginMenu(phone, call)];
	for (const digits of pressed) {
		const place = travel(phone, taken.at(-1)?.place);
		taken.push(pressInMenu(phone, place, { ...call, digits }));
	}
	return taken;
}

function travel(phone: PhoneMenu, place: Place | undefined): Place {
	const read = place && readPlace(phone, writePlace(place));
	if (read === undefined) throw new Error('Nobody is asked any more');
	return read;
}

/** What is heard in the last turn: texts, files, whom it connects, and END. */
function heard(phone: PhoneMenu, ...pressed: Array<string | null>): unknown[] | undefined {
	return turns(phone, pressed)
		.at(-1)
		?.callflow?.map(({ action, text, promptMessage, fileUrl, destination }) =>
			action === 'hangup' ? 'END' : (text ?? promptMessage ?? fileUrl ?? destination),
		);
}

function choice(phone: PhoneMenu, ...pressed: Array<string | null>) {
	return turns(phone, pressed).at(-1)?.choice;
}

const ORDER = key('1', 'workflow', { choice: 'order', text: 'Thank you' });
const TREE = phoneMenu([
	menuOf(
		'Main',
		key('1', 'menu', { menu: 'Dishes' }),
		key('2', 'say', { text: 'From noon to eleven' }),
		key('3', 'playFile', { fileUrl: 'https://example.com/a.mp3' }),
		key('4', 'connect', { text: 'One moment', destination: '+6591230001', callRecording: true }),
		key('5', 'menu', { menu: 'Number' }),
		key('*', 'repeat'),
		GOODBYE,
	),
	menuOf(
		'Dishes',
		ORDER,
		key('2', 'menu', { menu: 'Sizes' }),
		key('8', 'menu', { menu: 'Main' }),
		key('9', 'back'),
	),
	menuOf('Sizes', ORDER, key('9', 'back')),
	entryOf('Number', 4, 'menu', { menu: 'Confirm' }),
	menuOf(
		'Confirm',
		key('1', 'workflow', { choice: 'status', callerHears: 'respondOperation' }),
		key('9', 'back'),
	),
]);

describe('a key leads', () => {
	test('nowhere at the beginning, where the first menu asks', () => {
		expect(heard(TREE)).toEqual(['This is Main']);
	});

	test.each<[string, string[], unknown[]]>([
		['to another menu', ['1'], ['This is Dishes']],
		['two levels down', ['1', '2'], ['This is Sizes']],
		['back', ['1', '2', '9'], ['This is Dishes']],
		['back by two', ['1', '2', '9', '9'], ['This is Main']],
		['to the same prompt', ['*'], ['This is Main']],
		['to a text, and the prompt', ['2'], ['From noon to eleven', 'This is Main']],
		['to a file, and the prompt', ['3'], ['https://example.com/a.mp3', 'This is Main']],
		['to a person', ['4'], ['One moment', '+6591230001']],
		['to the end', ['0'], ['Goodbye', 'END']],
		['to the workflow', ['1', '1'], ['Thank you', 'END']],
		['to a number, and on', ['5', '4711'], ['This is Confirm']],
	])('%s', (_where, pressed, expected) => {
		expect(heard(TREE, ...pressed)).toEqual(expected);
	});

	test('to the workflow, which answers itself', () => {
		expect(heard(TREE, '5', '4711', '1')).toBeUndefined();
	});
});

describe('the workflow is told', () => {
	test('the keys and the choice', () => {
		const expected = { choice: 'order', path: ['1', '2', '1'], entries: [] };
		expect(choice(TREE, '1', '2', '1')).toEqual(expected);
	});

	test('the keys of the way that led there, without those that were gone back', () => {
		expect(choice(TREE, '1', '2', '9', '1')?.path).toEqual(['1', '1']);
		expect(choice(TREE, '1', '8', '1', '2', '1')?.path).toEqual(['1', '2', '1']);
	});

	test('what was entered, which is no key', () => {
		const expected = { choice: 'status', path: ['5', '1'], entries: [['Number', '4711']] };
		expect(choice(TREE, '5', '4711', '1')).toEqual(expected);
	});

	test('what was entered last where the caller has gone back to enter it again', () => {
		expect(choice(TREE, '5', '4711', '9', '0042', '1')?.entries).toEqual([['Number', '0042']]);
	});

	test('of nothing else', () => {
		expect(turns(TREE, ['1', '9', '2', null, '0']).map((turn) => turn.choice)).toEqual(
			Array(6).fill(undefined),
		);
	});
});

describe('a wrong key or none', () => {
	test.each<[string, string | null]>([
		['a key that the menu does not have', '7'],
		['several keys', '12'],
		['nothing', null],
		['no digits', ''],
	])('%s is told, and the prompt comes again', (_what, pressed) => {
		expect(heard(TREE, pressed)).toEqual(['That was none of the choices', 'This is Main']);
	});

	test('so many times, and then comes what comes after the last try', () => {
		expect(heard(TREE, '7', null)).toEqual(['Nobody chose', 'END']);
	});

	test('is counted for each menu', () => {
		expect(heard(TREE, '7', '1', '7')).toEqual(['That was none of the choices', 'This is Dishes']);
	});

	test.each(['471', '47112', '47*1', '#'])('%s is none of the numbers asked for', (pressed) => {
		expect(heard(TREE, '5', pressed)).toEqual(['That was none of the choices', 'This is Number']);
	});

	test('says nothing where there is nothing to say', () => {
		const phone = phoneMenu([menuOf('Main', GOODBYE)], { wrongKeyText: '' });
		expect(heard(phone, '7')).toEqual(['This is Main']);
	});

	describe('where the last try leads to a menu', () => {
		const menus = [menuOf('Main', GOODBYE), menuOf('Help', GOODBYE, key('9', 'back'))];
		const phone = phoneMenu(menus, { afterTries: { does: 'menu', menu: 'Help' } });

		test('it is led there, and comes back by a key', () => {
			expect(heard(phone, null, null)).toEqual(['This is Help']);
			expect(heard(phone, null, null, '9')).toEqual(['This is Main']);
		});

		test('nobody goes in circles who presses nothing', () => {
			expect(heard(phone, null, null, null, null)).toEqual(['Nobody chose', 'END']);
		});

		test('whoever has pressed a key meanwhile is led there again', () => {
			expect(heard(phone, null, null, '9', null, null)).toEqual(['This is Help']);
		});
	});
});

describe('while a menu is closed', () => {
	const closed = (action: object) => ({
		closed: {
			hours: { start: '13:00', end: '18:00', days: ['monday'], timeZone: 'UTC' },
			action,
		},
	});
	const sales = (action: object) => [
		menuOf('Main', key('1', 'menu', { menu: 'Sales' }), GOODBYE),
		{ ...menuOf('Sales', GOODBYE), ...closed(action) },
		menuOf('Night', GOODBYE, key('9', 'back')),
	];

	test('another stands in for it, and leads back past it', () => {
		const phone = phoneMenu(sales({ does: 'menu', menu: 'Night' }));
		expect(heard(phone, '1')).toEqual(['This is Night']);
		expect(heard(phone, '1', '9')).toEqual(['This is Main']);
	});

	test('the call can end', () => {
		const phone = phoneMenu(sales({ does: 'hangup', text: 'We are closed' }));
		expect(heard(phone, '1')).toEqual(['We are closed', 'END']);
	});

	test('an hour later it is open', () => {
		const phone = phoneMenu(sales({ does: 'menu', menu: 'Night' }));
		const later = { ...CALL, now: new Date('2031-01-06T13:00:00Z') };
		expect(turns(phone, ['1'], later).at(-1)?.place?.menu).toBe('Sales');
	});
});

describe('voices', () => {
	const phone = phoneMenu([
		menuOf('Main', key('1', 'menu', { menu: 'French' }), GOODBYE),
		{ ...menuOf('French', GOODBYE), voiceProfile: 'fr-FR-Celine' },
	]);
	const voices = (...pressed: Array<string | null>) =>
		turns(phone, pressed)
			.at(-1)
			?.callflow?.flatMap(({ voiceProfile }) => voiceProfile ?? []);

	test('one speaks everything', () => {
		expect(voices('7')).toEqual([VOICE, VOICE]);
	});

	test('where a menu has another, that one speaks all that is said in it', () => {
		expect(voices('1', '7')).toEqual(['fr-FR-Celine', 'fr-FR-Celine']);
	});
});

test('the person is called from the number that was called, unless another is given', () => {
	const [, turn] = turns(TREE, ['4']);
	expect(turn?.callflow?.at(-1)).toMatchObject({ source: '+6531580190', callRecording: true });
});

test('a number is waited for longer than a key', () => {
	const limits = [[], ['5']].map((pressed) => turns(TREE, pressed).at(-1)?.callflow?.at(-1));
	expect(limits).toMatchObject([
		{ minDigits: 1, maxDigits: 1, overallTimeout: 8000 },
		{ minDigits: 4, maxDigits: 4, overallTimeout: 14_000 },
	]);
});

test('where there is no menu, the call ends', () => {
	expect(beginMenu(phoneMenu([]), CALL)).toEqual({ callflow: [{ action: 'hangup' }] });
});

test('whoever goes in circles gets no deeper', () => {
	const circles = Array.from({ length: 20 }, () => ['1', '8']).flat();
	const place = turns(TREE, circles).at(-1)?.place;
	expect(place && writePlace(place).length).toBeLessThan(20);
});
