import type { CountryCode } from '../../../core/countries';
import { tidyPhoneNumber } from '../../../core/phoneNumber';
import { isFromList, readLocator } from './locator';

/**
 * A CRM gives phone numbers as text or as numbers; both come out as the text that is sent. One of the account's own
 * numbers, chosen from the list, is never a national one.
 */
export function readPhoneNumber(value: unknown, defaultCountry?: CountryCode): unknown {
	const number = readLocator(value);
	const country = isFromList(value) ? undefined : defaultCountry;
	if (typeof number === 'string') return tidyPhoneNumber(number, country);
	if (typeof number !== 'number') return number;
	// The point and the sign of a number that was calculated do not belong to a phone number.
	return Number.isInteger(number) && number > 0
		? tidyPhoneNumber(String(number), country)
		: String(number);
}
