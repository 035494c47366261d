import type { IsWhole } from './amounts';
import { findCallingCode, isCallingCode } from './countries';

// No line breaks: in a cell, they stand between numbers.
const SEPARATED = /^\(?\s*\+?[\d\s().\-/]*$/;
const LINE_BREAK = /[\r\n\v\f\u0085\u2028\u2029]/;
const TAIL = /^(.*\d)\s*-\s*(\d{1,4})$/;
// An area code is shorter, also where a country code or a zero stands before it without a space.
const LONG_GROUPS =
	/^((?:\(?(?:\+|00)[^]*?(?<!\d)\d{8,}|(?!\(?(?:\+|00))(?:[^]*\D)?0?[1-9]\d{4,}))\D+\d{5,}/;
const AREA_DIGITS = 5;
// There, the digits of a person's own telephone are dialled behind those of the house: +43 1 12345-67.
const DIRECT_DIALLING = /^\+(?:43|49)/;

/**
 * The digits of a text that is written like one phone number, the plus first; undefined where its separators do not say
 * whether it is one: a slash between two numbers, a few digits behind a whole one.
 */
export function readOneNumber(text: string, isWhole: IsWhole): string | undefined {
	if (!SEPARATED.test(text) || !/\d/.test(text) || LINE_BREAK.test(text)) return undefined;
	if (text.includes('/') && !hasAreaSlash(text, isWhole)) return undefined;
	const [, long] = LONG_GROUPS.exec(text) ?? [];
	if (long !== undefined && isWhole(long)) return undefined;
	return hasUnclearTail(text, isWhole) ? undefined : digitsOf(text);
}

export function digitsOf(text: string): string {
	return text.replace(/[^+\d]/g, '');
}

/** +62 21 5701234-35 is two numbers to one reader, and an extension to another. */
function hasUnclearTail(text: string, isWhole: IsWhole): boolean {
	const [, rest = '', tail] = TAIL.exec(text) ?? [];
	if (tail === undefined || DIRECT_DIALLING.test(digitsOf(text).replace(/^00/, '+'))) return false;
	const isAlone = tail.length <= 2 && !rest.includes('-');
	return (isAlone || /\d{6}$/.test(rest)) && isWhole(rest);
}

/** One slash may stand behind the area code, and one behind the country code. */
function hasAreaSlash(text: string, isWhole: IsWhole): boolean {
	const [first = '', ...others] = text.split('/');
	const isAbroad = /^\(?(?:\+|00)/.test(first);
	const country = digitsOf(first).replace(/^(?:\+|00)/, '');
	if (isAbroad && isCallingCode(country)) {
		return others.length === 1 || hasAreaSlash(others.join('/'), isWhole);
	}
	const [right = ''] = others;
	const digits = digitsOf(right);
	if (others.length !== 1 || digits.length < 4 || right.includes('+')) return false;
	if (digits.startsWith('0') && isWhole(digits)) return false;
	const area = isAbroad ? withoutCallingCode(country) : digitsOf(first);
	const isShort = area.length <= 4 && digits.length > 4;
	return isAreaCode(area, isAbroad) && (isShort || !isWhole(first));
}

function isAreaCode(digits: string, isAbroad: boolean): boolean {
	const significant = digits.replace(/^0/, '');
	const hasPrefix = isAbroad || significant !== digits;
	return significant.length <= (hasPrefix ? AREA_DIGITS : 3);
}

function withoutCallingCode(digits: string): string {
	return digits.slice(findCallingCode(digits)?.length ?? 0);
}
