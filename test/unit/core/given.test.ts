import { showGiven } from '../../../core/given';

test.each<[string, unknown]>([
	["'12'", '12'],
	["'+65912'", '+65912'],
	["'0'", 0],
	["'false'", false],
	["'John Smith'", 'John Smith'],
	["'two lines'", 'two\nlines'],
	["'2030-13-99'", '2030-13-99'],
])('an error shows %s', (expected, value) => {
	expect(showGiven(value)).toBe(expected);
});

test.each([
	["'+65…10'", '+6581234510'],
	["'658…10'", 6581234510],
	["'+65…10'", '+65 (8123) 45-10'],
	["'+65…10, 658…11'", '+6581234510, 6581234511'],
	["'call +65…10 now'", 'call +6581234510 now'],
])('of a phone number it shows the ends: %s', (expected, value) => {
	expect(showGiven(value)).toBe(expected);
});

test.each([
	["'ftp://example.com/a.mp3'", 'ftp://user:secret@example.com/a.mp3?signature=4711'],
	["'https://example.com/a'", 'https://example.com/a#token'],
])('of a web address it shows nothing that opens it: %s', (expected, value) => {
	expect(showGiven(value)).toBe(expected);
});

test('it cuts what is long', () => {
	expect(showGiven('la '.repeat(1000))).toMatch(/^'[la ]{60}…'$/);
});

test.each([undefined, null, '', ' ', [], { a: 1 }])('of %j it shows nothing', (value) => {
	expect(showGiven(value)).toBeUndefined();
});
