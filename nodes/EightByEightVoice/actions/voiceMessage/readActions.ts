import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';

import type { ActionEntry } from '../../../../core/callflow/compile';
import type { CountryCode } from '../../../../core/countries';
import { tidyCallerId, tidyPhoneNumber } from '../../../../core/phoneNumber';

/** Fields that hold a number and mean "left to 8x8" when they are 0. */
const ZERO_MEANS_EMPTY = ['digitTimeout', 'overallTimeout'];

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
	if (name === 'destination') return readPhoneNumber(value, defaultCountry);
	if (name === 'source') return readCallerId(value, defaultCountry);
	const plain = readLocator(value);
	return ZERO_MEANS_EMPTY.includes(name) && plain === 0 ? undefined : plain;
}

/** The value of a field that offers a list and free text; of any other, the field itself. */
export function readLocator(value: unknown): unknown {
	return typeof value === 'object' && value !== null && '__rl' in value && 'value' in value
		? value.value
		: value;
}

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
	// One that JavaScript has not exactly has more digits than any phone number, and is refused for it.
	if (typeof given !== 'string' && typeof given !== 'number') return given;
	return tidy(String(given), isFromList(value) ? undefined : defaultCountry);
}

function isFromList(value: unknown): boolean {
	return typeof value === 'object' && value !== null && 'mode' in value && value.mode === 'list';
}
