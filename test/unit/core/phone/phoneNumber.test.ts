import type { CountryCode } from '../../../../core/phone/countries';
import { isMsisdn, tidyPhoneNumber } from '../../../../core/phone/phoneNumber';

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
	['+65 [8123] 4510', '+6581234510'],
	['+65 8123−4510', '+6581234510'],
	['tel:+65-8123-4510', '+6581234510'],
	['TEL:+6581234510', '+6581234510'],
	['tel:8123-4510;phone-context=+65', '+6581234510'],
	['tel:+6581234510;phone-context=+44', '+6581234510'],
	['\u202a+65 8123 4510\u202c', '+6581234510'],
	['\u200e+65\u200b8123\ufeff4510', '+6581234510'],
	['＋６５（８１２３）４５１０', '+6581234510'],
	['6581234510.0', '6581234510'],
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
		['a zero in brackets that is in the middle', '+44 1632 (0) 960147'],
		['an extension of a tel URI', 'tel:+12025550147;ext=102'],
		['text around a number', 'Mobile: +6581234510'],
		['nothing', ''],
	])('%s', (_what, given) => {
		expect(isMsisdn(tidyPhoneNumber(given))).toBe(false);
	});
});

describe('the zero that is dialled at home only', () => {
	test.each([
		['+44 (0)1632 960147', '+441632960147'],
		['0044 (0) 1632 960147', '+441632960147'],
		['44 (0)1632 960147', '+441632960147'],
		['+44 01632 960147', '+441632960147'],
		['+49 (0) 30 123456', '+4930123456'],
	])('is left out: %s', (given, expected) => {
		expect(tidyPhoneNumber(given)).toBe(expected);
	});

	test.each([
		['Italy', '+39 06 1234 5678', '+390612345678'],
		['Italy, in brackets', '+39 (0)6 1234 5678', '+390612345678'],
		['Ivory Coast', '+225 07 01 23 45 67', '+2250701234567'],
	])('stays where it belongs to the number: %s', (_where, given, expected) => {
		expect(tidyPhoneNumber(given)).toBe(expected);
	});
});

describe('digits of other scripts become those of ASCII', () => {
	const scripts = Intl.supportedValuesOf('numberingSystem').map((system) => {
		const { format } = new Intl.NumberFormat(`en-u-nu-${system}`, { useGrouping: false });
		return [system, [6, 5, 8, 1, 2, 3, 4, 7, 9, 0].map((digit) => format(digit)).join('')] as const;
	});

	test.each(scripts.filter(([, digits]) => /^\p{Nd}+$/u.test(digits)))('%s: %s', (_, digits) => {
		expect(tidyPhoneNumber(digits)).toBe('6581234790');
	});
});

describe('with a default country', () => {
	test.each([
		['SG', '8123 4510', '+6581234510'],
		['SG', '6581234510', '+6581234510'],
		['SG', '81234510.0', '+6581234510'],
		['GB', '01632 960147', '+441632960147'],
		['GB', '(01632) 960147', '+441632960147'],
		['GB', '(0)1632 960147', '+441632960147'],
		['GB', '1632 960147', '+441632960147'],
		['GB', '44 1632 960147', '+441632960147'],
		['GB', '٠١٦٣٢ ٩٦٠١٤٧', '+441632960147'],
		['US', '(202) 555-0147', '+12025550147'],
		['US', '1-202-555-0147', '+12025550147'],
		['US', '011 65 8123 4510', '+6581234510'],
		['IT', '06 1234 5678', '+390612345678'],
		['RU', '8 (912) 345-67-89', '+79123456789'],
	] as const)('%s: %s is %s', (country, given, expected) => {
		expect(tidyPhoneNumber(given, country)).toBe(expected);
	});

	test.each(['+1 202 555 0147', '001 202 555 0147', 'tel:+12025550147'])(
		'%s is no national number',
		(given) => {
			expect(tidyPhoneNumber(given, 'SG')).toBe('+12025550147');
		},
	);

	test.each<[given: string, country: CountryCode]>([
		['00912025550123', 'CO'],
		['0033 6 12 34 56 78', 'SG'],
		['0081 90 1234 5678', 'KR'],
	])('%s in %s is another number through a telephone company: it is neither', (...given) => {
		expect(isMsisdn(tidyPhoneNumber(...given))).toBe(false);
	});

	test.each<[given: string, expected: string, country: CountryCode]>([
		['0057 301 123 4567', '+573011234567', 'CO'],
		['0055 51 98765 4321', '+5551987654321', 'BR'],
		['0065 9123 4567', '+6591234567', 'SG'],
		['0082 10 1234 5678', '+821012345678', 'KR'],
	])('%s is %s, a number of the country itself', (given, expected, country) => {
		expect(tidyPhoneNumber(given, country)).toBe(expected);
	});

	test.each<[given: string, expected: string, country: CountryCode]>([
		['002 44 20 7946 0958', '+442079460958', 'KR'],
		['0021 1 202 555 0123', '+12025550123', 'BR'],
		['0011 44 20 7946 0958', '+442079460958', 'AU'],
		['0049 30 12345678', '+493012345678', 'CO'],
	])('%s is %s, and no other number can be meant', (given, expected, country) => {
		expect(tidyPhoneNumber(given, country)).toBe(expected);
	});

	test.each([
		['1', '+651'],
		['999', '+65999'],
		['1234567890123456789', '+651234567890123456789'],
	])('%s never becomes the number of another country', (given, expected) => {
		expect(tidyPhoneNumber(given, 'SG')).toBe(expected);
	});

	test('what is no number stays as it was given', () => {
		expect(tidyPhoneNumber('8123 CALL', 'SG')).toBe('8123 CALL');
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
