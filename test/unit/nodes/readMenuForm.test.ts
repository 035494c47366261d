import { Fields } from '../../../nodes/EightByEightVoice/form/fields';
import { findMenuProblems } from '../../../nodes/EightByEightVoice/trigger/menu/menuProblems';
import { readMenuForm } from '../../../nodes/EightByEightVoice/trigger/menu/readMenuForm';

const TIME_ZONE = 'Asia/Singapore';
const END = { key: '0', does: 'hangup', text: 'Goodbye' };

/** A form with one menu, as n8n stores it; a test says what is different. */
function formOf({ menu = {}, changes = {} }: { menu?: object; changes?: object }): Fields {
	const main = { name: 'Main', prompt: 'Main', keys: { key: [END] }, ...menu };
	const values = { menus: { menu: [main] }, menuVoiceProfile: 'en-GB-Emma', ...changes };
	return Fields.of(values, TIME_ZONE);
}

describe('opening hours', () => {
	const hoursIn = (timeZone: unknown) => {
		const openingHours = { hours: { timeZone, does: 'hangup', text: 'Closed' } };
		return readMenuForm(formOf({ menu: { openingHours } }))?.menus[0]?.closed?.hours;
	};

	test.each([[''], [' '], [null], [undefined]])(
		'whose time zone is %j are by the clock of the workflow',
		(timeZone) => {
			expect(hoursIn(timeZone)).toMatchObject({ timeZone: TIME_ZONE });
		},
	);

	test('with a time zone are by the clock of that', () => {
		expect(hoursIn('Europe/London')).toMatchObject({ timeZone: 'Europe/London' });
	});
});

test('where only the menu is chosen that comes after the last try, callers are led to it', () => {
	const then = { menu: { __rl: true, mode: 'list', value: 'Main' } };
	const expected = { does: 'menu', menu: 'Main' };
	expect(readMenuForm(formOf({ changes: { afterTries: { then } } }))?.afterTries).toEqual(expected);
});

test('a key that does what no key can do is told by the field that it stands in', () => {
	const key = [{ key: '1', does: 'sing' }, END];
	expect(findMenuProblems(formOf({ menu: { keys: { key } } }))).toEqual([
		"'Menus' has something in it that does what no key can do. Choose from the list.",
	]);
});
