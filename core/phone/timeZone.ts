import { parsePhoneNumberFromString } from 'libphonenumber-js/min';

import { offsetMs } from '../time/zonedTime';

/** Engines have the one or the other; TypeScript knows neither. */
type RegionalLocale = Intl.Locale & { timeZones?: string[]; getTimeZones?(): string[] };

/**
 * The time zone (IANA name) of everybody in the country of a number (E.164, the plus optional); undefined where the clocks of that country
 * differ in the year of `now`, or where the number is of no single country.
 */
export function findTimeZone(number: string, now: Date): string | undefined {
	const international = number.startsWith('+') ? number : `+${number}`;
	const country = parsePhoneNumberFromString(international, { extract: false })?.country;
	if (country === undefined) return undefined;
	const locale = new Intl.Locale('und', { region: country }) as RegionalLocale;
	const zones = locale.timeZones ?? locale.getTimeZones?.() ?? [];
	const year = now.getUTCFullYear();
	const seasons = [Date.UTC(year, 0), Date.UTC(year, 6), now.getTime()];
	const haveOneClock = seasons.every(
		(time) => new Set(zones.map((zone) => offsetMs(time, zone))).size === 1,
	);
	return haveOneClock ? zones[0] : undefined;
}
