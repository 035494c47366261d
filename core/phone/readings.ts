import { getCountryCallingCode, parsePhoneNumberFromString } from 'libphonenumber-js/min';

import { findCallingCode, type CountryCode } from './countries';

/** The shortest numbers that are taken for whole ones although no numbering plan says so. */
const WHOLE_DIGITS = 6;

/**
 * Digits, the plus optional, as the number that they are: E.164 with a plus; as they are where they are no number, or where
 * they have no plus and there is no `country`. Undefined where they can be two different numbers.
 */
export function readDigits(digits: string, country?: CountryCode): string | undefined {
	if (digits.startsWith('+')) return withoutTrunkZero(digits);
	const abroad = digits.replace(/^00(?=[1-9])/, '+');
	if (country === undefined) {
		const number = withoutTrunkZero(abroad);
		// Without a plus, a zero behind the first digits is one of home only where these are a country code.
		const isUnsure = abroad === digits && number !== digits && !isInNumberingPlan(number);
		return isUnsure ? digits : number;
	}
	const read = parsePhoneNumberFromString(digits, { defaultCountry: country, extract: false });
	if (abroad === digits) return readNational(digits, country, read?.number);
	const another = read?.nationalNumber.startsWith('00') ? undefined : read?.number;
	return readAbroad(withoutTrunkZero(abroad), country, another);
}

/**
 * A number that begins with 00. Where calls abroad begin with more than that, 0016591234567 can be +16591234567 or
 * +6591234567, and 00912025550123 can be +912025550123 or +12025550123.
 */
function readAbroad(
	number: string,
	country: CountryCode,
	another: string | undefined,
): string | undefined {
	// Lists of customers at home are full of these, and nobody dials them.
	const isOfHome = number.startsWith(`+${getCountryCallingCode(country)}`);
	if (another === undefined || isOfHome || !isInNumberingPlan(another)) return number;
	return choose([number, another]);
}

function readNational(
	digits: string,
	country: CountryCode,
	read: string | undefined,
): string | undefined {
	const callingCode = getCountryCallingCode(country);
	// What cannot be read must not pass for an international number.
	const national = `+${callingCode}${digits}`;
	if (digits.startsWith(callingCode)) return choose([national, withoutTrunkZero(`+${digits}`)]);
	// Of Hungary's 06, a spreadsheet leaves the 6.
	const zero = parsePhoneNumberFromString(`0${digits}`, {
		defaultCountry: country,
		extract: false,
	});
	const isOther = zero?.number !== national && zero?.number !== `+${callingCode}0${digits}`;
	if (read === national && isOther && zero?.isValid() && isInNumberingPlan(national)) {
		return undefined;
	}
	return read ?? national;
}

/** A number that is written with a zero in brackets behind its country code, which may be nothing but the way to dial at home. */
export function readBracketedZero(callingCode: string, rest: string): string | undefined {
	if (rest.startsWith('0')) return undefined;
	return choose([withoutTrunkZero(`+${callingCode}0${rest}`), `+${callingCode}${rest}`]);
}

/** Whether digits, the plus optional, can be a number by themselves, or only the beginning of one. */
export function isWhole(digits: string, country?: CountryCode): boolean {
	const number = readDigits(digits, country);
	// It can be two of them.
	if (number === undefined) return true;
	const read = readExactly(number.startsWith('+') ? number : `+${number}`);
	if (read === undefined) return false;
	return read.isValid() || (read.isPossible() && read.nationalNumber.length >= WHOLE_DIGITS);
}

/** Whether the numbering plan of the country has numbers like this one, which has a plus. */
export function isInNumberingPlan(number: string): boolean {
	return readExactly(number)?.isValid() === true;
}

/** One of several readings when the others cannot be meant. */
function choose(readings: string[]): string | undefined {
	const different = [...new Set(readings)];
	const valid = different.filter(isInNumberingPlan);
	const possible = different.filter((number) => readExactly(number)?.isPossible());
	const found = valid.length > 0 ? valid : possible;
	return found.length > 1 ? undefined : (found[0] ?? different[0]);
}

/** +44 (0)1632 960147 is +441632960147, but the zero of an Italian number belongs to it. */
export function withoutTrunkZero(number: string): string {
	const international = number.startsWith('+') ? number : `+${number}`;
	const callingCode = findCallingCode(international.slice(1));
	if (callingCode !== undefined && international[callingCode.length + 1] !== '0') return number;
	const read = parsePhoneNumberFromString(international, { extract: false });
	if (!read || !international.startsWith(`+${read.countryCallingCode}0`)) return number;
	// With more than one zero nobody can tell what was meant.
	return international.startsWith(`+${read.countryCallingCode}00`) ? number : read.number;
}

/** A number with a plus that is written as it is dialled from abroad; undefined for anything else. */
function readExactly(number: string) {
	const read = parsePhoneNumberFromString(number, { extract: false });
	return read?.number === number ? read : undefined;
}
