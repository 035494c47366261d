import { getCountryCallingCode, parsePhoneNumberFromString } from 'libphonenumber-js/min';

import type { CountryCode } from './countries';

const MSISDN = /^\+?[1-9]\d{6,14}$/;

/** Whether the platform takes this as a phone number: E.164, 7 to 15 digits, the plus optional. */
export function isMsisdn(value: string): boolean {
	return MSISDN.test(value);
}

/**
 * Turns what people and CRM systems write into the number that is sent: without what is there for the eye,
 * with + for a leading 00, and without the zero that is dialled at home only. A number without + is one of
 * `defaultCountry`; without that it stays as it is, its country code first. Anything that is not a single
 * number stays, so that it is refused and not guessed at.
 */
export function tidyPhoneNumber(value: string, defaultCountry?: CountryCode): string {
	const text = withoutDecoration(withoutTelUri(inPlainCharacters(value)));
	const number = text.replace(/^(\+?\d{0,3})\(0\)(?=\d)/, '$10');
	if (!/^\+?\d+$/.test(number)) return text;
	return defaultCountry === undefined || number.startsWith('+')
		? withoutTrunkZero(number)
		: readNational(number, defaultCountry);
}

/** Invisible marks are taken out; digits of other scripts and full-width characters become those of ASCII. */
function inPlainCharacters(value: string): string {
	return value
		.replace(/\p{Cf}/gu, '')
		.replace(/[\uff01-\uff5e]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
		.replace(/(?![0-9])\p{Nd}/gu, plainDigit)
		.trim();
}

/** In Unicode, the digits of a script stand together, from 0 to 9, and begin nowhere else. */
function plainDigit(digit: string): string {
	const codePoint = digit.codePointAt(0) ?? 0;
	let first = codePoint;
	while (/\p{Nd}/u.test(String.fromCodePoint(first - 1))) first -= 1;
	return String((codePoint - first) % 10);
}

function withoutTelUri(text: string): string {
	return (
		text
			.replace(/^tel:/i, '')
			.replace(/^(.*);phone-context=(\+.*)$/i, (_, local: string, context: string) =>
				local.startsWith('+') ? local : context + local,
			)
			// Left in, so that the number is refused for its extension and not taken for two numbers.
			.replace(/[,;]\s*(?=e?xt|x\d)/i, '')
	);
}

function withoutDecoration(text: string): string {
	return (
		text
			// A column of numbers that was saved with decimals.
			.replace(/^(\+?\d{7,15})\.0$/, '$1')
			.replace(/\(0\)|[\s().[\]\-\u2010-\u2015\u2212]/g, (found) => (found === '(0)' ? found : ''))
			.replace(/^00(?=[1-9])/, '+')
	);
}

/** +44 (0)1632 960147 is +441632960147, but the zero of an Italian number belongs to it. */
function withoutTrunkZero(number: string): string {
	const international = number.startsWith('+') ? number : `+${number}`;
	if (!/^\+[1-9]\d{0,2}0/.test(international)) return number;
	const read = parsePhoneNumberFromString(international, { extract: false });
	return read && international.startsWith(`+${read.countryCallingCode}0`) ? read.number : number;
}

function readNational(number: string, country: CountryCode): string {
	const read = parsePhoneNumberFromString(number, { defaultCountry: country, extract: false });
	// What cannot be read must not pass for an international number.
	return read?.number ?? `+${getCountryCallingCode(country)}${number}`;
}
