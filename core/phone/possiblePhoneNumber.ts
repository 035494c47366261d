import {
	parsePhoneNumberFromString,
	PhoneNumber,
	validatePhoneNumberLength,
} from 'libphonenumber-js/min';

import { nameCallingCode } from './countries';
import { isInNumberingPlan } from './readings';
import { decimals, findRefusedForm, SEVERAL_NUMBERS, type NumberProblem } from './refusedForms';
import { isMsisdn, tidyPhoneNumber, TWO_READINGS } from './phoneNumber';

/**
 * Why nobody can have this number (E.164, the plus optional), undefined when somebody can. The country code, the number
 * of digits and the zeros at the beginning are looked at, which change rarely: whether the number is in use is for the
 * platform to say.
 */
export function findNumberProblem(value: string): NumberProblem | undefined {
	if (!/^\+?\d+$/.test(value)) return describeForm(value);
	const reason = describeDigits(value);
	return reason === undefined ? undefined : { reason };
}

/** What makes a text no row of digits, with a plus before it or not. */
export function describeForm(value: string): NumberProblem {
	if (value === '') return { reason: 'is empty' };
	const form = findRefusedForm(value);
	if (form !== undefined) return form;
	if (value.endsWith(TWO_READINGS)) {
		return { reason: 'can be read as two different numbers, with and without a country code' };
	}
	if (/\p{L}/u.test(value)) return { reason: 'has letters in it' };
	if (/\d\s*[\r\n\v\f\u0085\u2028\u2029]\s*\d/.test(value)) {
		return { reason: 'has a line break in it' };
	}
	return describeSeparators(value);
}

function describeSeparators(value: string): NumberProblem {
	const isClear = isMsisdn(tidyPhoneNumber(value));
	if (!isClear && /\d/.test(value)) {
		if (value.includes('/')) return SEVERAL_NUMBERS;
		if (value.includes('(0)')) return { reason: 'has a (0) that may belong to the number or not' };
		if (/\d[.,]\d+$/.test(value)) return decimals(value);
		const [tail] = /-\s*\d{1,4}$/.exec(value) ?? [];
		if (tail) return { reason: `ends in ${tail}, which may be an extension or a second number` };
		if (/\d{5,}[\s().-]+\d{5,}/.test(value)) return SEVERAL_NUMBERS;
	}
	return { reason: 'has something in it that is neither a digit nor a + at its beginning' };
}

function describeDigits(value: string): string | undefined {
	if (/^\+?0/.test(value)) return 'starts with 0, which no country code does';
	const international = value.startsWith('+') ? value : `+${value}`;
	const number = readInternational(international);
	// Most numbers are in the numbering plan, which shows at once; the rest finds out what is wrong with the others.
	if (isMsisdn(value) && number?.isValid() && !number.nationalNumber.startsWith('0')) {
		return undefined;
	}
	if (isMsisdn(value)) {
		if (number === undefined) return 'starts with no country code that exists';
		return number.isPossible() ? describeBeginning(number) : describeLength(number);
	}
	// Too few digits to take the first ones for a country code, unless the plus says so.
	if (number !== undefined && value.startsWith('+')) return describeLength(number);
	return value.length < 7 ? 'is too short' : 'is too long';
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
}: PhoneNumber): string | undefined {
	const isKnown = isInNumberingPlan(number);
	const withoutZero = `+${countryCallingCode}${nationalNumber.replace(/^0/, '')}`;
	const hasWrongZero = !isKnown && withoutZero !== number && isInNumberingPlan(withoutZero);
	if (nationalNumber.startsWith('00') || hasWrongZero) {
		return `has a 0 after the country code +${countryCallingCode} that does not belong there`;
	}
	if (isKnown) return undefined;
	const abroad = parsePhoneNumberFromString(number, { extract: false });
	if (abroad && abroad.number !== number && abroad.isValid()) {
		return `has digits after the country code +${countryCallingCode} that are dialled at home only`;
	}
	if (isInNumberingPlan(`+${countryCallingCode}0${nationalNumber}`)) {
		return `lacks the 0 that numbers of ${nameCallingCode(countryCallingCode)} have after the country code`;
	}
	return nationalNumber.startsWith(countryCallingCode) && isInNumberingPlan(`+${nationalNumber}`)
		? `has the country code +${countryCallingCode} twice`
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
