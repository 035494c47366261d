import { GOODBYE, key, menuOf } from './phoneMenus';
import { problems } from './problems';

const TO_DISHES = key('1', 'menu', { menu: 'Dishes' });
const CLOSED_HOURS = { start: '09:00', end: '18:00', days: ['monday'], timeZone: 'Asia/Singapore' };

describe('opening hours', () => {
	const closed = (action: object, hours: object = {}) => ({
		closed: { hours: { ...CLOSED_HOURS, ...hours }, action },
	});

	test.each([
		['start', { start: 'nine' }, 'is not a time of day'],
		['start', { start: '24:00' }, 'is not a time of day'],
		['end', { end: '09:00' }, 'is not a time of day after Start'],
		['end', { end: 'six' }, 'is not a time of day after Start'],
		['days', { days: [] }, 'names no day'],
		['days', { days: ['someday'] }, 'names no day'],
		['timeZone', { timeZone: 'Mars' }, 'is not a time zone'],
	])('with a wrong %s: %j', (field, hours, expected) => {
		const main = {
			...menuOf('Main', GOODBYE),
			...closed({ does: 'hangup', text: 'Closed' }, hours),
		};
		expect(problems([main])).toEqual([`Main → Opening Hours → ${field} ${expected}`]);
	});

	test('whose days come as one text', () => {
		const hours = { days: 'monday, friday' };
		const main = {
			...menuOf('Main', GOODBYE),
			...closed({ does: 'hangup', text: 'Closed' }, hours),
		};
		expect(problems([main])).toEqual([]);
	});

	test('that lead to another menu lead somewhere', () => {
		const menus = [
			{ ...menuOf('Main', GOODBYE), ...closed({ does: 'menu', menu: 'Night' }) },
			menuOf('Night', GOODBYE),
		];
		expect(problems(menus)).toEqual([]);
	});

	test('that lead to a menu whose only key leads back', () => {
		const menus = [
			menuOf('Main', TO_DISHES),
			{ ...menuOf('Dishes', GOODBYE), ...closed({ does: 'menu', menu: 'Main' }) },
		];
		expect(problems(menus)).toEqual(['Main has no way out', 'Dishes → Opening Hours lead']);
	});

	test('of two menus that stand in for each other', () => {
		const menus = [
			{ ...menuOf('Main', GOODBYE), ...closed({ does: 'menu', menu: 'Night' }) },
			{ ...menuOf('Night', GOODBYE), ...closed({ does: 'menu', menu: 'Main' }) },
		];
		expect(problems(menus)).toEqual(['Main → Opening Hours lead', 'Night → Opening Hours lead']);
	});
});

describe('what 8x8 would not play', () => {
	test.each([
		[
			'a prompt that is missing',
			{ ...menuOf('Main', GOODBYE), prompt: '' },
			'Main → prompt is missing',
		],
		[
			'an expression that was not carried out',
			menuOf('Main', key('0', 'hangup', { text: 'Bye {{ $json.name }}' })),
			'Main → Key 0 → text has {{ in it',
		],
		[
			'a file that is none',
			menuOf('Main', key('1', 'playFile', { fileUrl: 'music' }), GOODBYE),
			'Main → Key 1 → fileUrl must be a web address',
		],
		[
			'a person who has no number',
			menuOf('Main', key('1', 'connect', { destination: 'Ada' })),
			'Main → Key 1 → destination is not a valid phone number',
		],
	])('%s', (_what, main, expected) => {
		expect(problems([main])).toEqual([expected]);
	});

	test('an expression that was not carried out, in what is said after a wrong key', () => {
		const wrongKeyText = 'Sorry {{ $json.name }}';
		expect(problems([menuOf('Main', GOODBYE)], { wrongKeyText })).toEqual([
			expect.stringMatching(/^wrongKeyText has \{\{ in it/),
		]);
	});

	test('a menu without a voice, told once', () => {
		const menus = [menuOf('Main', TO_DISHES), menuOf('Dishes', GOODBYE)];
		expect(problems(menus, { voiceProfile: '' })).toEqual(['menuVoiceProfile is missing']);
	});

	test('but the voice may be missing where each menu has one of its own', () => {
		const main = { ...menuOf('Main', GOODBYE), voiceProfile: 'en-GB-Emma' };
		expect(problems([main], { voiceProfile: '' })).toEqual([]);
	});
});
