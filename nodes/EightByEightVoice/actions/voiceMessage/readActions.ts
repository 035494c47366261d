import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';

import type { ActionEntry } from '../../../../core/callflow/compile';
import { tidyPhoneNumber } from '../../../../core/phoneNumber';

/** Fields that hold a number and mean "left to 8x8" when they are 0. */
const ZERO_MEANS_EMPTY = ['digitTimeout', 'overallTimeout'];
const PHONE_NUMBERS = ['source', 'destination'];

/** The entries of the Actions list of one item, in order, with the API's own parameter names. */
export function readActions(context: IExecuteFunctions, itemIndex: number): ActionEntry[] {
	return readActionList(context.getNodeParameter('actions', itemIndex, {}));
}

/** The same, from the value of the Actions list. */
export function readActionList(list: unknown): ActionEntry[] {
	const { action: entries = [] } = list as { action?: IDataObject[] };
	return entries.map((entry) => {
		const fields = Object.entries(entry).map(([name, value]) => [name, readField(name, value)]);
		return { ...Object.fromEntries(fields), action: String(entry.action) };
	});
}

/** One field of an action as its parameter; undefined where it is left to the platform. */
export function readField(name: string, value: unknown): unknown {
	const plain = readLocator(value);
	if (PHONE_NUMBERS.includes(name)) return readPhoneNumber(plain);
	return ZERO_MEANS_EMPTY.includes(name) && plain === 0 ? undefined : plain;
}

/** The value of a field that offers a list and free text; of any other, the field itself. */
export function readLocator(value: unknown): unknown {
	return typeof value === 'object' && value !== null && '__rl' in value && 'value' in value
		? value.value
		: value;
}

/** A CRM gives phone numbers as text or as numbers; both come out as text without spaces and dashes. */
export function readPhoneNumber(value: unknown): unknown {
	return typeof value === 'string' || typeof value === 'number'
		? tidyPhoneNumber(String(value))
		: value;
}
