import { isMsisdn, tidyPhoneNumber } from '../../../core/phoneNumber';

test.each([
	['+6581234510', '+6581234510'],
	['6581234510', '6581234510'],
	['+65 8123 4510', '+6581234510'],
	['+1 (202) 555-0147', '+12025550147'],
	['1.202.555.0147', '12025550147'],
	['+1 202 555–0147', '+12025550147'],
	['+65\u00a08123\u202f4510', '+6581234510'],
	[' \t+6581234510\n', '+6581234510'],
	['006581234510', '+6581234510'],
	['00 65 8123 4510', '+6581234510'],
	['0006581234510', '0006581234510'],
])('%j is tidied to %s', (given, expected) => {
	expect(tidyPhoneNumber(given)).toBe(expected);
});

describe('what is wrong stays wrong, so that it is refused and not guessed at', () => {
	test.each([
		['letters', '+65 8123 CALL'],
		['an extension', '+1 202 555 0147 x12'],
		['a national number', '081 234 510'],
		['three zeros', '0006581234510'],
		['00 after a plus', '+006581234510'],
		['two numbers', '+6581234510, +6581234511'],
		['two numbers and a slash', '+6581234510/+6581234511'],
		['the zero that is dialled at home only', '+44 (0)1632 960147'],
		['nothing', ''],
	])('%s', (_what, given) => {
		expect(isMsisdn(tidyPhoneNumber(given))).toBe(false);
	});
});

test.each(['1234567', '+1234567', '123456789012345'])('%s is a number', (value) => {
	expect(isMsisdn(value)).toBe(true);
});

test.each(['123456', '1234567890123456', '0123456789', '+', '', '+12 345 678', '１２３４５６７８'])(
	'%j is none',
	(value) => {
		expect(isMsisdn(value)).toBe(false);
	},
);
