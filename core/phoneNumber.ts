const MSISDN = /^\+?[1-9]\d{6,14}$/;

/** Whether the platform takes this as a phone number: E.164, 7 to 15 digits, the plus optional. */
export function isMsisdn(value: string): boolean {
	return MSISDN.test(value);
}

/**
 * Takes out what people write into phone numbers for the eye (spaces, dashes, dots, brackets) and turns
 * a leading 00 into +. Anything else stays, so that a wrong number is refused and not guessed at; so does
 * the (0) of +44 (0)1632, which is dialled only without the country code.
 */
export function tidyPhoneNumber(value: string): string {
	return value
		.replace(/\(0\)|[\s\u00a0().\-\u2010-\u2015]/g, (found) => (found === '(0)' ? found : ''))
		.replace(/^00(?=[1-9])/, '+');
}
