import { tidyCallerId, tidyPhoneNumber } from '../../../../core/phone/phoneNumber';
import { findNumberProblem } from '../../../../core/phone/possiblePhoneNumber';
import type { CountryCode } from '../../../../core/phone/countries';

/** The number that is called; undefined when nobody is. */
function called(given: string, country?: CountryCode): string | undefined {
	const number = tidyPhoneNumber(given, country);
	return findNumberProblem(number) === undefined ? number : undefined;
}

type Case = [given: string, expected: string, country?: CountryCode];

describe('marks of an amount are there for the eye', () => {
	test.each<Case>([
		['6591234567.0', '6591234567'],
		['6591234567.00', '6591234567'],
		['6591234567,0', '6591234567'],
		['6591234567,00', '6591234567'],
		['12025550147.000', '12025550147'],
		['+49 30 123456.00', '+4930123456'],
		['+6591234567.00', '+6591234567'],
		['91234567.00', '+6591234567', 'SG'],
		['91234567,00', '+6591234567', 'SG'],
		['6,591,234,567', '6591234567'],
		['6.591.234.567', '6591234567'],
		['6 591 234 567', '6591234567'],
		["6'591'234'567", '6591234567'],
		['6’591’234’567', '6591234567'],
		['6,591,234,567.00', '6591234567'],
		['6.591.234.567,00', '6591234567'],
		['6,59,12,34,567', '6591234567'],
		['91,234,567', '+6591234567', 'SG'],
		['٦٥٩١٢٣٤٥٦٧٫٠', '6591234567'],
	])('%s is %s', (...[given, expected, country]: Case) => {
		expect(called(given, country)).toBe(expected);
	});
});

describe('what keeps a number a text is left out', () => {
	test.each([
		"'+6591234567",
		'’+6591234567',
		'‘+65 9123 4567',
		'`+6591234567',
		'="+6591234567"',
		'"+6591234567"',
		'p:+6591234567',
		'+6591234567.',
		'+65 9123 4567 .',
	])('%s', (given) => {
		expect(called(given)).toBe('+6591234567');
	});
});

test('two numbers in one cell stay two, although each of them can be read in two ways', () => {
	expect(tidyPhoneNumber('612345678 612345679', 'HU')).toBe('612345678 612345679');
});

describe('a zero in brackets', () => {
	test.each<Case>([
		['+65 (0)91 23 45 67', '+6591234567'],
		['+852 (0)9123 4567', '+85291234567'],
		['+49(0)30/12345678', '+493012345678'],
		['0065 (0) 9123 4567', '+6591234567'],
		['+39 (0)6 1234 5678', '+390612345678'],
		['44 (0)1632 960147', '+441632960147', 'GB'],
	])('%s is %s', (...[given, expected, country]: Case) => {
		expect(called(given, country)).toBe(expected);
	});

	test.each<[string, CountryCode?]>([
		['+44 (0)01632 960147'],
		['+44 (0)(0)1632 960147'],
		['44 (0)1632 960147', 'DE'],
		['+(0)30 123456', 'DE'],
	])('%s is refused', (...[given, country]: [string, CountryCode?]) => {
		expect(called(given, country)).toBeUndefined();
	});
});

describe('separators of one number', () => {
	test.each<Case>([
		['030/12345678', '+493012345678', 'DE'],
		['+49/30/12345678', '+493012345678'],
		['+49 3641/123456', '+493641123456'],
		['02241/123456', '+492241123456', 'DE'],
		['0475/12.34.56', '+32475123456', 'BE'],
		['+49 89 1234-0', '+498912340'],
		['+49 30 12345 (67) 8', '+493012345678'],
		['01512 3456789', '+4915123456789', 'DE'],
		['+49.1711234567', '+491711234567'],
		['0171.1234567', '+491711234567', 'DE'],
		['9123.4567', '+6591234567', 'SG'],
		['2800.0000', '+85228000000', 'HK'],
		['01.23.45.67.00', '+33123456700', 'FR'],
		['0065 9123 4567', '+6591234567', 'DE'],
	])('%s is %s', (...[given, expected, country]: Case) => {
		expect(called(given, country)).toBe(expected);
	});
});

describe('where digits are lost, added or not one number, nobody is called', () => {
	test.each<[what: string, given: string, country?: CountryCode]>([
		['decimals', '6591234567.5'],
		['decimals', '6591234567.25'],
		['decimals', '91234567.50', 'SG'],
		['decimals', '6.591.234.567,5'],
		['zero decimals after groups with points', '+65.9123.4567.00'],
		['one zero after groups with points', '+65.9123.4567.0'],
		['decimals of a fraction', '0.91234567', 'DE'],
		['decimals of a number that begins with its area code', '030123456.789', 'DE'],
		['coordinates', '52.5200066', 'DE'],
		['a number that is too short, and zero decimals', '12345.00', 'ID'],
		['groups that are not of thousands', '65,912,345,67'],
		['scientific notation', '6.59123E+09'],
		['scientific notation', '6,59E+9'],
		['scientific notation with all digits', '6.591234567E+09'],
		['doubled zeros', '+65 00 9123 4567'],
		['doubled zeros', '+49 0030 123456'],
		['a plus and 00', '+0065 9123 4567'],
		['zeros that can be decimals or digits', '6591234567.000'],
		['two numbers of a short kind', '91234567/8', 'SG'],
		['two numbers and a slash', '91234567/98765432', 'SG'],
		['two numbers and a space', '123456 654321', 'DE'],
		['an area code, a slash and a number that has its own', '030/04065432100', 'DE'],
		['a slash that stands in the number', '089/123456/78', 'DE'],
		['a range', '+62 21 5701234-35'],
		['a number and brackets', '+49 30 123456 (78)'],
		['what is left of +65-91234567 in a spreadsheet', '-91234502', 'SG'],
		['the same in brackets', '(91234502)', 'SG'],
		['a date', '2024-01-15', 'SG'],
		['a lost zero that belongs to the number', '0.0'],
		['an Italian number without its zero', '212345678', 'IT'],
		['a Hungarian number with half of its 06', '649959736', 'HU'],
		['digits that are German with and without 49', '4915123456789', 'DE'],
		['a very long text', '6591234567'.padEnd(10_000, ' ') + '1'],
	])('%s: %j', (...[, given, country]: [string, string, CountryCode?]) => {
		expect(called(given, country)).toBeUndefined();
	});
});

describe('a caller ID', () => {
	test.each<Case>([
		["'12345", '12345'],
		['1800.0', '1800'],
		['+65 3158 0190', '+6531580190'],
		['3158 0190', '+6531580190', 'SG'],
		['0147', '0147'],
		['(0)30 123456', '030123456'],
		['12345', '12345', 'SG'],
		['4930123456', '4930123456'],
		['4915123456789', '4915123456789', 'DE'],
		['ACME', 'ACME'],
	])('%s is %s', (...[given, expected, country]: Case) => {
		expect(tidyCallerId(given, country)).toBe(expected);
	});
});
