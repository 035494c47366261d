import fc from 'fast-check';
import {
	getCountries,
	getCountryCallingCode,
	parsePhoneNumberFromString,
} from 'libphonenumber-js/min';

import {
	describeAllowed,
	isAllowed,
	maskNumber,
	readAllowedDestinations,
	type AllowedDestinations,
} from '../../../../core/phone/allowedDestinations';
import { number } from '../../property/callflowRequests';

function read(list: string): AllowedDestinations {
	const result = readAllowedDestinations(list);
	if ('allowed' in result) return result.allowed;
	throw new Error(`Cannot be read: ${result.unreadable}`);
}
function allows(list: string, destination: string) {
	return isAllowed(destination, read(list));
}

const SINGAPORE = '+6591234567';
const NEW_YORK = '+12125550100';
const TORONTO = '+14165550100';
const NASSAU = '+12425550100';
const LONDON = '+442079460100';
const GUERNSEY = '+441481960147';
const MOSCOW = '+74951234567';
const ALMATY = '+77272345678';

describe('countries', () => {
	test.each([
		['SG', SINGAPORE],
		['sg', SINGAPORE],
		['US', NEW_YORK],
		['CA', TORONTO],
		['BS', NASSAU],
		['GB', LONDON],
		['RU', MOSCOW],
		['KZ', ALMATY],
	])('%s allows %s', (list, destination) => expect(allows(list, destination)).toBe(true));

	test.each([
		['US', TORONTO],
		['US', NASSAU],
		['CA', NEW_YORK],
		['GB', GUERNSEY],
		['RU', ALMATY],
		['SG', '+6012345678'],
		// No country has this area code.
		['US', '+12005550100'],
		['US', '+80012345678'],
	])('%s does not allow %s', (list, destination) => expect(allows(list, destination)).toBe(false));
});

describe('calling codes', () => {
	test.each(['+1', '1', '001', ' +1 '])('%j allows all countries that share it', (list) => {
		expect([NEW_YORK, TORONTO, NASSAU].map((to) => allows(list, to))).toEqual([true, true, true]);
	});

	test.each([
		['+65', '+6012345678'],
		['+7', SINGAPORE],
		['+1', '+441212345678'],
		['+44', NEW_YORK],
	])('%s does not allow %s', (list, destination) => expect(allows(list, destination)).toBe(false));

	test('for every number, one code of a country allows it, and no other one', () => {
		const codes = [...new Set(getCountries().map((country) => getCountryCallingCode(country)))];
		const lists = codes.map((code) => ({ code, list: read(`+${code}`) }));
		fc.assert(
			fc.property(number, (destination) => {
				const plus = destination.startsWith('+') ? destination : `+${destination}`;
				const code = parsePhoneNumberFromString(plus)?.countryCallingCode;
				const allowing = lists.filter(({ list }) => isAllowed(destination, list));
				expect(allowing.map((found) => found.code)).toEqual([code]);
			}),
		);
	});
});

describe('whole numbers', () => {
	test.each(['+6591234567', '6591234567', '+65 9123 4567', '0065 (9123) 4567'])(
		'%j allows +6591234567 and 6591234567 alone',
		(list) => {
			const near = ['+65912345678', '+6591234568', '+6581234567'];
			expect(['+6591234567', '6591234567'].map((to) => allows(list, to))).toEqual([true, true]);
			expect(near.map((to) => allows(list, to))).toEqual([false, false, false]);
		},
	);

	test('of two numbers, one allows the other only when they are the same', () => {
		fc.assert(
			fc.property(number, number, (entry, destination) => {
				const plain = [entry, destination].map((text) => text.replace('+', ''));
				expect(allows(entry, destination)).toBe(plain[0] === plain[1]);
			}),
		);
	});
});

describe('lists', () => {
	test('commas, semicolons and lines separate entries, and empty ones do not count', () => {
		const list = read('SG, +44;;\n +12125550100 ,');
		expect(list).toEqual([{ country: 'SG' }, { callingCode: '44' }, { number: '12125550100' }]);
	});

	test('a number is allowed when one entry allows it', () => {
		expect([SINGAPORE, LONDON, TORONTO].map((to) => allows('SG, +44', to))).toEqual([
			true,
			true,
			false,
		]);
	});

	test.each(['', ' ', ',', '\n;'])('%j has no entry and allows nothing', (list) => {
		expect([read(list), allows(list, SINGAPORE)]).toEqual([[], false]);
	});

	test('* allows every number', () => {
		fc.assert(fc.property(number, (destination) => allows('*', destination)));
	});

	test.each([
		['Singapur'],
		['UK'],
		['+6'],
		['+999'],
		['+800'],
		['65*'],
		['+1202'],
		['+65 912'],
		['all'],
		['constructor'],
		['{{ $fromAI("x") }}'],
	])('%j cannot be read, whatever stands beside it', (entry) => {
		expect(readAllowedDestinations(`SG, ${entry}, *`)).toEqual({ unreadable: entry });
	});

	test('no text makes it throw', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'binary' }), number, (list, destination) => {
				const result = readAllowedDestinations(list);
				if ('allowed' in result) isAllowed(destination, result.allowed);
			}),
		);
	});
});

test.each([
	['SG, +44', 'SG, +44'],
	['SG, +6591234567', 'SG and 1 single number'],
	['+6591234567, +6591234568', '2 single numbers'],
	['*', 'every number'],
])('%j is told as %j', (list, words) => expect(describeAllowed(read(list))).toBe(words));

test.each([
	['+6591234567', '+65…67'],
	['12125550100', '+1…00'],
	['+99912345678', '+…78'],
])('%s is masked as %s', (destination, masked) => expect(maskNumber(destination)).toBe(masked));
