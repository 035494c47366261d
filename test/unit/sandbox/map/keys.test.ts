import { keysAloud, keysFor, keysInWords } from '../../../../sandbox/map/keys';

const ONE = { text: '', voiceProfile: '', minDigits: 1, maxDigits: 1 };

test.each([
	['one digit', ONE, [...'1234567890*#', '']],
	['one to three digits', { ...ONE, maxDigits: 3 }, ['987', ...'1234567890*#', '']],
	['exactly four digits', { ...ONE, minDigits: 4, maxDigits: 4 }, ['9876', '#', '']],
	['more digits than the sample has', { ...ONE, minDigits: 9, maxDigits: 9 }, ['#', '']],
])('a question for %s is tried with %j', (_digits, question, expected) => {
	expect(keysFor(question, '98765432')).toEqual(expected);
});

test.each([
	[['1'], '1', 'key 1'],
	[[...'30456789*#'], '0, 3–9, *, #', 'keys 0, 3 to 9, star, hash'],
	[['1', '2'], '1, 2', 'keys 1, 2'],
	[[''], 'silence', 'silence'],
	[['9876', '4'], '4, digits 9876', 'key 4, digits 9876'],
])('the keys %j are written "%s" and read "%s"', (keys, written, read) => {
	expect([keysInWords(keys), keysAloud(keys)]).toEqual([written, read]);
});
