import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';

import type { ActionEntry } from '../../../../core/callflow/compile';
import type { CountryCode } from '../../../../core/countries';
import { tidyPhoneNumber } from '../../../../core/phoneNumber';

/** Fields that hold a number and mean "left to 8x8" when they are 0. */
const ZERO_MEANS_EMPTY = ['digitTimeout', 'overallTimeout'];
const PHONE_NUMBERS = ['source', 'destination'];

/** The entries of the Actions list of one item, in order, with the API's own parameter names. */
export function readActions(
	context: IExecuteFunctions,
	itemIndex: number,
	defaultCountry?: CountryCode,
): ActionEntry[] {
	return readActionList(context.getNodeParameter('actions', itemIndex, {}), defaultCountry);
}

/** The same, from the value of the Actions list. */
export function readActionList(list: unknown, defaultCountry?: CountryCode): ActionEntry[] {
	const { action: entries = [] } = list as { action?: IDataObject[] };
	return entries.map((entry) => {
		const fields = Object.entries(entry).map(([name, value]) => [
			name,
			readField(name, value, defaultCountry),
		]);
		return { ...Object.fromEntries(fields), action: String(entry.action) };
	});
}

/** One field of an action as its parameter; undefined where it is left to the platform. */
export function readField(name: string, value: unknown, defaultCountry?: CountryCode): unknown {
	if (PHONE_NUMBERS.includes(name)) return readPhoneNumber(value, defaultCountry);
	const plain = readLocator(value);
	return ZERO_MEANS_EMPTY.includes(name) && plain === 0 ? undefined : plain;
}

/** The value of a field that offers a list and free text; of any other, the field itself. */
export function readLocator(value: unknown): unknown {
	return typeof value === 'object' && value !== null && '__rl' in value && 'value' in value
		? value.value
		: value;
}

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

function isFromList(value: unknown): boolean {
	return typeof value === 'object' && value !== null && 'mode' in value && value.mode === 'list';
}
