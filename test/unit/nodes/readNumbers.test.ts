import { findNumberProblem } from '../../../core/phone/possiblePhoneNumber';
import {
	readCallerId,
	readPhoneNumber,
} from '../../../nodes/EightByEightVoice/form/phoneNumberField';

test.each([
	[6591234567, '6591234567', undefined],
	[6.591234567e9, '6591234567', undefined],
	[91234567, '+6591234567', 'SG'],
] as const)('the JavaScript number %d is %s', (given, expected, country) => {
	expect(readPhoneNumber(given, country)).toBe(expected);
});

test.each([
	[91234567.5, 'has decimals (.5)'],
	[-6591234567, 'is negative: a spreadsheet took its dashes for minus signs'],
	[
		6.591234567890123e22,
		'was shortened by a spreadsheet (6.591234567890123e+22), so digits are lost',
	],
	[6.591234567890123e19, 'is too long'],
	[NaN, 'comes from a calculation that failed (NaN)'],
	[Infinity, 'comes from a calculation that failed (Infinity)'],
	[0, 'starts with 0, which no country code does'],
])('the JavaScript number %d is refused: it %s', (given, reason) => {
	expect(findNumberProblem(String(readPhoneNumber(given)))).toMatchObject({ reason });
});

test.each([readPhoneNumber, readCallerId])('a number from the list is never national', (read) => {
	const chosen = { __rl: true, mode: 'list', value: '12025550190' };
	expect(read(chosen, 'SG')).toBe('12025550190');
});
