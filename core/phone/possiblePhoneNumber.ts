import {
	parsePhoneNumberFromString,
	PhoneNumber,
	validatePhoneNumberLength,
} from 'libphonenumber-js/min';

import { isCallingCode, nameCallingCode } from './countries';
import { isInNumberingPlan } from './readings';
import { decimals, findRefusedForm, SEVERAL_NUMBERS, type NumberProblem } from './refusedForms';
import {
	findFirstGroup,
	isMsisdn,
	joinDigits,
	NO_COUNTRY_CODE,
	TWO_READINGS,
	withoutMark,
} from './phoneNumber';

const DIGITS_ALONE = 'Give digits alone, with a + before the country code, like +6591234567';

/**
 * Why nobody can have this number (E.164, the plus optional), undefined when somebody can. The country code, the number
 * of digits and the zeros at the beginning are looked at, which change rarely: whether the number is in use is for the
 * platform to say. Without a plus it has to be in the numbering plan as well, because its first digits may be no country code.
 */
export function findNumberProblem(value: string): NumberProblem | undefined {
	return /^\+?\d+$/.test(value) ? describeDigits(value) : describeForm(value);
}

/** What makes a text no row of digits, with a plus before it or not. */
export function describeForm(value: string): NumberProblem {
	if (value === '') return { reason: 'is empty', remedy: 'Give a phone number' };
	if (value.endsWith(NO_COUNTRY_CODE)) return describeFirstGroup(withoutMark(value));
	const form = findRefusedForm(value);
	if (form !== undefined) return form;
	if (value.endsWith(TWO_READINGS)) {
		return { reason: 'can be read as two different numbers' };
	}
	if (/\p{L}/u.test(value)) return { reason: 'has letters in it', remedy: DIGITS_ALONE };
	if (!/\p{Nd}/u.test(value)) return { reason: 'has no digits in it', remedy: DIGITS_ALONE };
	if (/\d\s*[\r\n\v\f\u0085\u2028\u2029]\s*\d/.test(value)) {
		return { reason: 'has a line break in it', remedy: 'Take it out, or give one number alone' };
	}
	return describeSeparators(value);
}

/** A long group is most of the number, which is not for everybody to see. */
function describeFirstGroup(written: string): NumberProblem {
	const group = findFirstGroup(written) ?? '';
	const which = isCallingCode(group) ? 'may be an area code' : 'is none';
	return {
		reason: `does not show its country code${group.length > 4 ? '' : ` (${group} ${which})`}`,
	};
}

function describeSeparators(value: string): NumberProblem {
	const isClear = isMsisdn(joinDigits(value));
	if (!isClear) {
		if (value.includes('/')) return SEVERAL_NUMBERS;
		if (value.includes('(0)')) {
			return {
				reason: 'has a (0) that may belong to the number or not',
				remedy: 'Write the number as it is dialled from abroad',
			};
		}
		if (/\d[.,]\d+$/.test(value)) return decimals(value);
		const [tail] = /-\s*\d{1,4}$/.exec(value) ?? [];
		if (tail) {
			return {
				reason: `ends in ${tail}, which may be an extension or a second number`,
				remedy: 'Take out what does not belong to the number',
			};
		}
		if (/\d{5,}[\s().-]+\d{5,}/.test(value)) return SEVERAL_NUMBERS;
	}
	return {
		reason: 'has something in it that is neither a digit nor a + at its beginning',
		remedy: DIGITS_ALONE,
	};
}

function describeDigits(value: string): NumberProblem | undefined {
	if (/^\+?0/.test(value)) return { reason: 'starts with 0, which no country code does' };
	const international = value.startsWith('+') ? value : `+${value}`;
	const number = readInternational(international);
	// Most numbers are in the numbering plan, which shows at once; the rest finds out what is wrong with the others.
	if (isMsisdn(value) && number?.isValid() && !number.nationalNumber.startsWith('0')) {
		return undefined;
	}
	// With a plus, its beginning was meant for a country code; else a country code may be all that it lacks.
	const withRemedy = (reason: string): NumberProblem =>
		value.startsWith('+') ? { reason, remedy: 'Check its digits' } : { reason };
	if (isMsisdn(value)) {
		if (number === undefined) return withRemedy('starts with no country code that exists');
		if (!number.isPossible()) return withRemedy(describeLength(number));
		return describeBeginning(number) ?? describeUnknown(number, value);
	}
	// Too few digits to take the first ones for a country code, unless the plus says so.
	if (number !== undefined && value.startsWith('+')) return withRemedy(describeLength(number));
	return withRemedy(value.length < 7 ? 'is too short' : 'is too long');
}

/** Without a plus, only the numbering plan tells that the first digits are a country code, and no area code. */
function describeUnknown(
	{ countryCallingCode, number }: PhoneNumber,
	value: string,
): NumberProblem | undefined {
	return value.startsWith('+') || isInNumberingPlan(number)
		? undefined
		: {
				reason: `does not begin with its country code: ${nameCallingCode(countryCallingCode)}, which its first digits say, has no such number`,
			};
}

function readInternational(number: string): PhoneNumber | undefined {
	try {
		return new PhoneNumber(number);
	} catch {
		return undefined;
	}
}

/** Digits too many or too few where the country code ends, which the length alone does not show. */
function describeBeginning({
	countryCallingCode,
	nationalNumber,
	number,
}: PhoneNumber): NumberProblem | undefined {
	const isKnown = isInNumberingPlan(number);
	const withoutZero = `+${countryCallingCode}${nationalNumber.replace(/^0/, '')}`;
	const hasWrongZero = !isKnown && withoutZero !== number && isInNumberingPlan(withoutZero);
	if (nationalNumber.startsWith('00') || hasWrongZero) {
		return {
			reason: `has a 0 after the country code +${countryCallingCode} that does not belong there`,
			remedy: 'Take the 0 out',
		};
	}
	if (isKnown) return undefined;
	const abroad = parsePhoneNumberFromString(number, { extract: false });
	if (abroad?.isValid()) {
		return {
			reason: `has digits after the country code +${countryCallingCode} that are dialled at home only`,
			remedy: 'Write the number as it is dialled from abroad',
		};
	}
	if (isInNumberingPlan(`+${countryCallingCode}0${nationalNumber}`)) {
		return {
			reason: `lacks the 0 that numbers of ${nameCallingCode(countryCallingCode)} have after the country code`,
			remedy: 'Put the 0 in',
		};
	}
	return nationalNumber.startsWith(countryCallingCode) && isInNumberingPlan(`+${nationalNumber}`)
		? { reason: `has the country code +${countryCallingCode} twice`, remedy: 'Take it out once' }
		: undefined;
}

function describeLength({ countryCallingCode, number }: PhoneNumber): string {
	const country = nameCallingCode(countryCallingCode);
	switch (validatePhoneNumberLength(number)) {
		case 'TOO_SHORT':
			return `is too short for ${country}`;
		case 'TOO_LONG':
			return `is too long for ${country}`;
		default:
			return `has the wrong number of digits for ${country}`;
	}
}
