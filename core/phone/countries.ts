import {
	getCountries,
	getCountryCallingCode,
	isSupportedCountry,
	type CountryCode,
} from 'libphonenumber-js/min';

export type { CountryCode };

/** Of countries alone: satellites and services have others. */
const CALLING_CODES: ReadonlySet<string> = new Set(
	getCountries().map((country) => getCountryCallingCode(country)),
);
const LONGEST_CALLING_CODE = 3;
const NAMES = new Intl.DisplayNames('en', { type: 'region' });

/** Every country that has phone numbers of its own, by name. */
export function listCountries(): Array<{ code: CountryCode; name: string }> {
	return getCountries()
		.map((code) => ({ code, name: `${nameOf(code)} (+${getCountryCallingCode(code)})` }))
		.sort((one, other) => one.name.localeCompare(other.name, 'en'));
}

/** An ISO 3166-1 alpha-2 code in any case; undefined when there is no such country. */
export function readCountry(text: string): CountryCode | undefined {
	const code = text.trim().toUpperCase();
	return isSupportedCountry(code) ? code : undefined;
}

export function isCallingCode(digits: string): boolean {
	return CALLING_CODES.has(digits);
}

/** The calling code that digits begin with; no code begins with another one. */
export function findCallingCode(digits: string): string | undefined {
	for (let length = 1; length <= LONGEST_CALLING_CODE; length += 1) {
		const code = digits.slice(0, length);
		if (isCallingCode(code)) return code;
	}
	return undefined;
}

/** `Singapore (+65)`, or `+1` alone where several countries share the calling code. */
export function nameCallingCode(callingCode: string): string {
	const [country, another] = getCountries().filter(
		(code) => getCountryCallingCode(code) === callingCode,
	);
	return country !== undefined && another === undefined
		? `${nameOf(country)} (+${callingCode})`
		: `+${callingCode}`;
}

function nameOf(code: CountryCode): string {
	return NAMES.of(code) ?? code;
}
