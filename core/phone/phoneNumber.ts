import { getCountryCallingCode } from 'libphonenumber-js/min';

import { isCallingCode, type CountryCode } from './countries';
import { withoutAmountMarks } from './amounts';
import { digitsOf, readOneNumber } from './oneNumber';
import { readPlainText } from './plainText';
import { isWhole, readBracketedZero, readDigits, withoutTrunkZero } from './readings';
import { findRefusedForm, LONGEST } from './refusedForms';

const MSISDN = /^\+?[1-9]\d{6,14}$/;
/** Such a number is taken as it is, and most are written like this. */
const E164 = /^\+[1-9]\d{6,14}$/;
const CALLER_ID = /^\+?\d{1,15}$/;
const FIRST_OF_GROUPS = /^\(?\s*([1-9]\d*)[\s().\-/]+\d/;
/** There, an area code has three digits, as many country codes have. */
const NORTH_AMERICAN = /^\(?\d{3}\)?[\s.-]+\d{3}[\s.-]+\d{4}$/;
const BRACKETED_ZERO = /^\(?(\+|00)?\s*(\d{0,3})\)?[\s.\-/]*\(0\)[\s.\-/]*/;

/** Added to digits that could be two different numbers, so that they do not pass for either. */
export const TWO_READINGS = ' (?)';

/** Whether the platform takes this as a phone number: E.164, 7 to 15 digits, the plus optional. */
export function isMsisdn(value: string): boolean {
	return MSISDN.test(value);
}

/** Whether this has the form of a caller ID: 1 to 15 digits, the plus optional. Which ones may be used is for 8x8 to say. */
export function isCallerId(value: string): boolean {
	return CALLER_ID.test(value);
}

/**
 * Turns what people, spreadsheets and CRM systems write into the number that is sent: without separators, with + for a
 * leading 00, and without the zero that is only dialled at home. A number without + is one of `defaultCountry`; without
 * that it stays as it is, its country code first. Anything that is not a single number for certain stays something
 * else, so that it is refused and not guessed at.
 */
export function tidyPhoneNumber(value: string, defaultCountry?: CountryCode): string {
	const isUnclear = defaultCountry === undefined && findAreaCode(value) !== undefined;
	return isUnclear ? value.trim() : joinDigits(value, defaultCountry);
}

/** The same for a caller ID, which need not be a phone number: if it is not one, its digits stay as they are. */
export function tidyCallerId(value: string, defaultCountry?: CountryCode): string {
	const number = joinDigits(value, defaultCountry);
	if (E164.test(value)) return number;
	if (isCallerId(number) && isWhole(number)) return number;
	const plain = joinDigits(value);
	return isCallerId(plain) ? plain : number.replace(TWO_READINGS, '');
}

/**
 * The first group of digits where it is no country code, or may be an area code: the digits of (312) 555-0142 in one row
 * would be a number of the Netherlands. Undefined for what is not written in groups, or is no single number anyway.
 */
export function findAreaCode(value: string): string | undefined {
	if (/^\+?\d*$/.test(value) || value.length > LONGEST) return undefined;
	const given = withoutAmountMarks(readPlainText(value), (part) => isWhole(digitsOf(part))) ?? '';
	const [, group = ''] = FIRST_OF_GROUPS.exec(given) ?? [];
	const isCountryCode = isCallingCode(group) && !NORTH_AMERICAN.test(given);
	return group === '' || isCountryCode || !isMsisdn(joinDigits(value)) ? undefined : group;
}

function joinDigits(value: string, defaultCountry?: CountryCode): string {
	if (E164.test(value)) return withoutTrunkZero(value);
	if (value.length > LONGEST) return value.trim();
	const text = readPlainText(value);
	return readSingleNumber(text, defaultCountry) ?? text;
}

function readSingleNumber(text: string, country: CountryCode | undefined): string | undefined {
	const canStandAlone = (part: string) => isWhole(digitsOf(part), country);
	const given = withoutAmountMarks(text, canStandAlone);
	if (given === undefined || findRefusedForm(given) !== undefined) return undefined;
	const [opening, prefix, callingCode = ''] = BRACKETED_ZERO.exec(given) ?? [];
	if (opening === undefined) {
		// Anywhere else, a zero in brackets says nothing.
		if (given.includes('(0)')) return undefined;
		const digits = readOneNumber(given, canStandAlone);
		return digits && (readDigits(digits, country) ?? digits + TWO_READINGS);
	}
	const rest = given.slice(opening.length);
	// Behind the zero there may be an area code and a slash, as in a national number.
	const digits = readOneNumber(`0${rest}`, canStandAlone)?.slice(1);
	if (digits === undefined || digits === '') return undefined;
	if (callingCode === '' && prefix === undefined) {
		return country === undefined ? `0${digits}` : readDigits(`0${digits}`, country);
	}
	const isClear =
		prefix !== undefined || country === undefined || getCountryCallingCode(country) === callingCode;
	return isClear && isCallingCode(callingCode) ? readBracketedZero(callingCode, digits) : undefined;
}
