import { PhoneNumber, validatePhoneNumberLength } from 'libphonenumber-js/min';

import { nameCallingCode } from './countries';
import { isMsisdn } from './phoneNumber';

/**
 * Why nobody can have this number (E.164, the plus optional), in words that go on from "it"; undefined when
 * somebody can. Only the country code and the number of digits are looked at, which change rarely: whether
 * the number is in use is for the platform to say.
 */
export function findNumberProblem(value: string): string | undefined {
	if (!/^\+?\d+$/.test(value)) return describeCharacters(value);
	if (/^\+?0/.test(value)) return 'starts with 0, which no country code does';
	const number = readInternational(value.startsWith('+') ? value : `+${value}`);
	if (isMsisdn(value)) {
		if (number === undefined) return 'starts with no country code that exists';
		return number.isPossible() ? undefined : describeLength(number);
	}
	// Too few digits to take the first ones for a country code, unless the plus says so.
	if (number !== undefined && value.startsWith('+')) return describeLength(number);
	return value.length < 7 ? 'is too short' : 'is too long';
}

function readInternational(number: string): PhoneNumber | undefined {
	try {
		return new PhoneNumber(number);
	} catch {
		return undefined;
	}
}

function describeCharacters(value: string): string {
	if (value === '') return 'is empty';
	if (/\d(e?xt|x|#)=?\d+$/i.test(value)) return 'has an extension, which cannot be dialled';
	return /\p{L}/u.test(value)
		? 'has letters in it'
		: 'has something in it that is neither a digit nor a + at its beginning';
}

function describeLength({ countryCallingCode, number }: PhoneNumber): string {
	const country = nameCallingCode(countryCallingCode);
	switch (validatePhoneNumberLength(number)) {
		case 'TOO_SHORT':
			return `is too short for ${country}`;
		case 'TOO_LONG':
			return `is too long for ${country}`;
		default:
			return `has the wrong number of digits for ${country}`;
	}
}
