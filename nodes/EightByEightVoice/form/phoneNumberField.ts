import { hasNoCountry } from '../../../core/callflow/missingCountry';
import { tidyCallerId, tidyPhoneNumber } from '../../../core/phone/phoneNumber';
import { readPlainText } from '../../../core/phone/plainText';
import type { DefaultCountry } from './defaultCountryField';
import { isFromList, readLocator } from './locator';

type Tidy = (text: string, country: DefaultCountry) => string;

/**
 * A CRM gives phone numbers as text or as numbers; both come out as the text that is sent. Where a country is wanted and
 * missing, a number without one stays as it is, so that it is refused.
 */
export function readPhoneNumber(value: unknown, defaultCountry?: DefaultCountry): unknown {
	return readAsText(value, defaultCountry, (text, country) => {
		if (country !== 'missing') return tidyPhoneNumber(text, country);
		return hasNoCountry(readPlainText(text)) ? text : tidyPhoneNumber(text);
	});
}

export function readCallerId(value: unknown, defaultCountry?: DefaultCountry): unknown {
	return readAsText(value, defaultCountry, (text, country) =>
		tidyCallerId(text, country === 'missing' ? undefined : country),
	);
}

/** One of the account's own numbers, chosen from the list, is never a national one. */
function readAsText(value: unknown, defaultCountry: DefaultCountry, tidy: Tidy): unknown {
	const given = readLocator(value);
	// A number that JavaScript cannot hold exactly has more digits than any phone number, and is refused for that.
	if (typeof given !== 'string' && typeof given !== 'number') return given;
	return tidy(String(given), isFromList(value) ? undefined : defaultCountry);
}
