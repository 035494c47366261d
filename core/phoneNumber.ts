const MSISDN = /^\+?[1-9]\d{6,14}$/;

/** Whether the platform takes this as a phone number: E.164, 7 to 15 digits, the plus optional. */
export function isMsisdn(value: string): boolean {
	return MSISDN.test(value);
}

/**
 * Takes out what people write into phone numbers for the eye (spaces, dashes, dots, brackets) and turns
 * a leading 00 into +. Anything else stays, so that a wrong number is refused and not guessed at.
 */
export function tidyPhoneNumber(value: string): string {
	return value.replace(/[\s\u00a0().\-\u2010-\u2015]/g, '').replace(/^00(?=[1-9])/, '+');
}
