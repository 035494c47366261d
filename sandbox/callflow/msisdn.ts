import { CALLING_CODES } from './callingCodes';

export function isMsisdn(number: string): boolean {
	return /^\+?[1-9]\d{6,14}$/.test(number);
}

/** A caller ID can be shorter than a telephone number. Which ones may be used is another question. */
export function isCallerId(number: string): boolean {
	return /^\+?\d{1,15}$/.test(number);
}

/** An MSISDN with the plus sign that the API leaves optional. */
export function asE164(msisdn: string): string {
	return msisdn.startsWith('+') ? msisdn : `+${msisdn}`;
}

/** ISO 3166-1 alpha-2, by the longest known prefix; null if there is none. */
export function countryOf(msisdn: string): string | null {
	const digits = msisdn.replace('+', '');
	const longest = Math.max(...Object.keys(CALLING_CODES).map((code) => code.length));
	for (let length = longest; length > 0; length -= 1) {
		const country = CALLING_CODES[digits.slice(0, length)];
		if (country) return country;
	}
	return null;
}
