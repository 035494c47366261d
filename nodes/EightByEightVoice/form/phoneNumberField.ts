import type { CountryCode } from '../../../core/phone/countries';
import { tidyCallerId, tidyPhoneNumber } from '../../../core/phone/phoneNumber';
import { isFromList, readLocator } from './locator';

type Tidy = (text: string, country?: CountryCode) => string;

/** A CRM gives phone numbers as text or as numbers; both come out as the text that is sent. */
export function readPhoneNumber(value: unknown, defaultCountry?: CountryCode): unknown {
	return readAsText(value, tidyPhoneNumber, defaultCountry);
}

export function readCallerId(value: unknown, defaultCountry?: CountryCode): unknown {
	return readAsText(value, tidyCallerId, defaultCountry);
}

/** One of the account's own numbers, chosen from the list, is never a national one. */
function readAsText(value: unknown, tidy: Tidy, defaultCountry?: CountryCode): unknown {
	const given = readLocator(value);
	// A number that JavaScript cannot hold exactly has more digits than any phone number, and is refused for that.
	if (typeof given !== 'string' && typeof given !== 'number') return given;
	return tidy(String(given), isFromList(value) ? undefined : defaultCountry);
}
