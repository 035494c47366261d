import fc from 'fast-check';
import {
	getCountries,
	getExampleNumber,
	isValidPhoneNumber,
	parsePhoneNumberFromString,
	type CountryCode,
	type PhoneNumber,
} from 'libphonenumber-js/max';
import metadata from 'libphonenumber-js/max/metadata';
import examples from 'libphonenumber-js/mobile/examples';

export interface WorldNumber {
	country: CountryCode;
	number: PhoneNumber;
}

/** The number that libphonenumber gives as an example of a mobile number, for each country. */
export const exampleNumbers: WorldNumber[] = getCountries().map((country) => {
	const number = getExampleNumber(country, examples);
	if (number === undefined) throw new Error(`${country} has no example`);
	return { country, number };
});

const TYPES_AT = 11;
const FIXED_LINE_AND_MOBILE = [0, 1];

function patternsOf(country: CountryCode): RegExp[] {
	const { countries } = metadata as unknown as { countries: Record<string, unknown[]> };
	const types = (countries[country]?.[TYPES_AT] ?? []) as Array<[string] | 0>;
	return FIXED_LINE_AND_MOBILE.flatMap((type) => {
		const [pattern] = types[type] || [];
		return pattern === undefined || pattern === '' ? [] : new RegExp(`^(?:${pattern})$`);
	});
}

/** Fixed-line and mobile numbers of a country, as its numbering plan has them. */
export function numbersOf(country: CountryCode): fc.Arbitrary<WorldNumber> {
	return fc
		.oneof(...patternsOf(country).map((pattern) => fc.stringMatching(pattern)))
		.map((national) => parsePhoneNumberFromString(national, country))
		.filter((number) => number !== undefined)
		.filter((number) => isValidPhoneNumber(number.number, country))
		.map((number) => ({ country, number }));
}
