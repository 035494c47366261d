import {
	getCountries,
	getCountryCallingCode,
	isSupportedCountry,
	type CountryCode,
} from 'libphonenumber-js/min';

export type { CountryCode };

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
	return new Intl.DisplayNames('en', { type: 'region' }).of(code) ?? code;
}
