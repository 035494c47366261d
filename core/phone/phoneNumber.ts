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
const FIRST_OF_GROUPS = /^[^\d+]*([1-9]\d*)\D+\d/;
/** In North America, three digits and seven, or three and four: area codes have as many digits as many country codes. */
const NORTH_AMERICAN = /^\D*\d{3}\D+(?:\d\D*){4}(?:(?:\d\D*){3})?$/;
/** Fewer digits than an international number mostly has: groups, although an amount may be written like that. */
const GROUPS_OF_THREE = /^\d{1,3}(?:[\s.]\d{3}){2}$/;
const BRACKETED_ZERO = /^\(?(\+|00)?\s*(\d{0,3})\)?[\s.\-/]*\(0\)[\s.\-/]*/;

/** Added to digits that could be two different numbers, so that they do not pass for either. */
export const TWO_READINGS = ' (?)';

/** Added to a number whose first digits show no country code, so that they do not pass for one. */
export const NO_COUNTRY_CODE = ' (+?)';

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
	const number = joinDigits(value, defaultCountry);
	if (defaultCountry !== undefined || !isMsisdn(number)) return number;
	const written = readHomeNumber(value);
	return written === undefined ? number : written + NO_COUNTRY_CODE;
}

/** The same for a caller ID, which need not be a phone number: if it is not one, its digits stay as they are. */
export function tidyCallerId(value: string, defaultCountry?: CountryCode): string {
	const number = joinDigits(value, defaultCountry);
	if (E164.test(value)) return number;
	if (isCallerId(number) && isWhole(number)) return number;
	const plain = joinDigits(value);
	return isCallerId(plain) ? plain : withoutMark(number);
}

/** The first digits of what is written in groups. */
export function findFirstGroup(written: string): string | undefined {
	return FIRST_OF_GROUPS.exec(written)?.[1];
}

/** The text of a tidied number without what was added to it. */
export function withoutMark(number: string): string {
	return number.replace(NO_COUNTRY_CODE, '').replace(TWO_READINGS, '');
}

/**
 * What is a number, where it is written in groups of which the first is no country code, or may be an area code: the digits
 * of (312) 555-0142 in one row would be a number of the Netherlands. Undefined for one that is written in another way.
 */
function readHomeNumber(value: string): string | undefined {
	if (/^\+?\d*$/.test(value)) return undefined;
	const text = readPlainText(value);
	const written = GROUPS_OF_THREE.test(text) ? text : withoutAmountMarks(text, canStandAlone());
	const group = findFirstGroup(written ?? '');
	if (written === undefined || group === undefined) return undefined;
	return isCallingCode(group) && !NORTH_AMERICAN.test(written) ? undefined : written;
}

function canStandAlone(country?: CountryCode) {
	return (part: string) => isWhole(digitsOf(part), country);
}

/** What is one number with its separators, in digits, the plus first; the text, where it is not. */
export function joinDigits(value: string, defaultCountry?: CountryCode): string {
	if (E164.test(value)) return withoutTrunkZero(value);
	if (value.length > LONGEST) return value.trim();
	const text = readPlainText(value);
	return readSingleNumber(text, defaultCountry) ?? text;
}

function readSingleNumber(text: string, country: CountryCode | undefined): string | undefined {
	const isNumber = canStandAlone(country);
	const given = withoutAmountMarks(text, isNumber);
	if (given === undefined || findRefusedForm(given) !== undefined) return undefined;
	const [opening, prefix, callingCode = ''] = BRACKETED_ZERO.exec(given) ?? [];
	if (opening === undefined) {
		// Anywhere else, a zero in brackets says nothing.
		if (given.includes('(0)')) return undefined;
		const digits = readOneNumber(given, isNumber);
		return digits && (readDigits(digits, country) ?? digits + TWO_READINGS);
	}
	const rest = given.slice(opening.length);
	// Behind the zero there may be an area code and a slash, as in a national number.
	const digits = readOneNumber(`0${rest}`, isNumber)?.slice(1);
	if (digits === undefined || digits === '') return undefined;
	if (callingCode === '' && prefix === undefined) {
		return country === undefined ? `0${digits}` : readDigits(`0${digits}`, country);
	}
	const isClear =
		prefix !== undefined || country === undefined || getCountryCallingCode(country) === callingCode;
	return isClear && isCallingCode(callingCode) ? readBracketedZero(callingCode, digits) : undefined;
}
