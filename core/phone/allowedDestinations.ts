import { parsePhoneNumberFromString } from 'libphonenumber-js/min';

import { isCallingCode, readCountry, type CountryCode } from './countries';
import { tidyPhoneNumber } from './phoneNumber';
import { findNumberProblem } from './possiblePhoneNumber';

/** One entry of the list of whom may be called. Calling codes and numbers are digits, without the plus. */
type AllowedDestination =
	| { any: true }
	| { country: CountryCode }
	| { callingCode: string }
	| { number: string };

export type AllowedDestinations = readonly AllowedDestination[];

/** A list that could be read, which may be empty, or the first entry that is none of the things allowed there. */
export type ReadAllowedDestinations = { allowed: AllowedDestinations } | { unreadable: string };

/**
 * Reads a list that a person has typed, separated by commas, semicolons or lines: `*` for every number, countries
 * (ISO 3166-1 alpha-2), calling codes (`+65`) and whole numbers.
 */
export function readAllowedDestinations(list: string): ReadAllowedDestinations {
	const allowed: AllowedDestination[] = [];
	for (const entry of list.split(/[,;\n]/).map((text) => text.trim())) {
		if (entry === '') continue;
		const destination = readEntry(entry);
		if (destination === undefined) return { unreadable: entry };
		allowed.push(destination);
	}
	return { allowed };
}

function readEntry(entry: string): AllowedDestination | undefined {
	if (entry === '*') return { any: true };
	const country = readCountry(entry);
	if (country !== undefined) return { country };
	const number = tidyPhoneNumber(entry);
	const digits = bareDigits(number);
	// The codes of satellites and of services have other prices.
	if (isCallingCode(digits)) return { callingCode: digits };
	return findNumberProblem(number) === undefined ? { number: digits } : undefined;
}

/**
 * Whether a number (E.164, the plus optional) is in the list. `+1` is every country of that code; `US` is one of them,
 * and a number whose country is not known is in none.
 */
export function isAllowed(number: string, allowed: AllowedDestinations): boolean {
	const digits = bareDigits(number);
	const { country } = read(digits) ?? {};
	return allowed.some((entry) => {
		if ('any' in entry) return true;
		if ('country' in entry) return entry.country === country;
		// No calling code begins with another one.
		if ('callingCode' in entry) return digits.startsWith(entry.callingCode);
		return entry.number === digits;
	});
}

/** The list in words that give no whole number away: `SG, +44 and 2 single numbers`. */
export function describeAllowed(allowed: AllowedDestinations): string {
	const groups = allowed.flatMap((entry) => {
		if ('country' in entry) return entry.country;
		if ('callingCode' in entry) return `+${entry.callingCode}`;
		return 'any' in entry ? 'every number' : [];
	});
	const single = allowed.filter((entry) => 'number' in entry).length;
	if (single === 0) return groups.join(', ');
	const numbers = single === 1 ? '1 single number' : `${single} single numbers`;
	return groups.length === 0 ? numbers : `${groups.join(', ')} and ${numbers}`;
}

/** Enough of a number to know it again: `+65…67`. */
export function maskNumber(number: string): string {
	const digits = bareDigits(number);
	return `+${read(digits)?.countryCallingCode ?? ''}…${digits.slice(-2)}`;
}

function read(digits: string) {
	return parsePhoneNumberFromString(`+${digits}`, { extract: false });
}

function bareDigits(number: string): string {
	return number.replace(/^\+/, '');
}
