import { getCountries, parsePhoneNumberFromString, type CountryCode } from 'libphonenumber-js/min';

import { offsetMs } from '../time/zonedTime';

/** Engines have the one or the other; TypeScript knows neither. */
type RegionalLocale = Intl.Locale & { timeZones?: string[]; getTimeZones?(): string[] };

/**
 * The time zone (IANA name) of everybody in the country of a number (E.164, the plus optional); undefined where the clocks of that country
 * differ in the year of `now`, or where the number is of no single country.
 */
export function findTimeZone(number: string, now: Date): string | undefined {
	const country = findCountry(number);
	if (country === undefined) return undefined;
	const zones = listTimeZones(country);
	const year = now.getUTCFullYear();
	const seasons = [Date.UTC(year, 0), Date.UTC(year, 6), now.getTime()];
	const haveOneClock = seasons.every(
		(time) => new Set(zones.map((zone) => offsetMs(time, zone))).size === 1,
	);
	return haveOneClock ? zones[0] : undefined;
}

/** The country of a number (E.164, the plus optional); undefined where it is of no single one. */
export function findCountry(number: string): CountryCode | undefined {
	const international = number.startsWith('+') ? number : `+${number}`;
	return parsePhoneNumberFromString(international, { extract: false })?.country;
}

/** The country that has a time zone (IANA name, an older one too); undefined for UTC and the like. */
export function findCountryOfZone(timeZone: string): CountryCode | undefined {
	const names = [timeZone, nameInEngine(timeZone)];
	return getCountries().find((country) =>
		listTimeZones(country).some((zone) => names.includes(zone)),
	);
}

/** Asia/Calcutta for Asia/Kolkata, where the engine calls it so. */
function nameInEngine(timeZone: string): string {
	return new Intl.DateTimeFormat('en', { timeZone }).resolvedOptions().timeZone;
}

function listTimeZones(country: CountryCode): string[] {
	const locale = new Intl.Locale('und', { region: country }) as RegionalLocale;
	return locale.timeZones ?? locale.getTimeZones?.() ?? [];
}
