import type { IDataObject } from 'n8n-workflow';

import type { ActionEntry } from '../../../core/callflow/compile';
import type { DefaultCountry } from './defaultCountryField';
import { readLocator } from './locator';
import { readCallerId, readPhoneNumber } from './phoneNumberField';

/** Fields that hold a number and mean "left to 8x8" when they are 0. */
const ZERO_MEANS_EMPTY = ['digitTimeout', 'overallTimeout'];

/** The entries of the Actions list, in order, with the API's own parameter names. */
export function readActionList(list: unknown, defaultCountry?: DefaultCountry): ActionEntry[] {
	const { action: entries = [] } = (list ?? {}) as { action?: IDataObject[] };
	return entries.map((entry) => {
		const fields = Object.entries(entry).map(([name, value]) => [
			name,
			readActionField(name, value, defaultCountry),
		]);
		return { ...Object.fromEntries(fields), action: String(entry.action) };
	});
}

/** One field of an action as its parameter; undefined where it is left to the platform. */
export function readActionField(
	name: string,
	value: unknown,
	defaultCountry?: DefaultCountry,
): unknown {
	if (name === 'destination') return readPhoneNumber(value, defaultCountry);
	if (name === 'source') return readCallerId(value, defaultCountry);
	const plain = readLocator(value);
	if (name === 'callRecording') return readRecording(plain);
	return ZERO_MEANS_EMPTY.includes(name) && plain === 0 ? undefined : plain;
}

/** An expression often gives a text. Off is left out: then the option Record decides, and without it nobody is recorded. */
function readRecording(value: unknown): unknown {
	const text = String(value).trim().toLowerCase();
	if (text === 'false') return undefined;
	return text === 'true' ? true : value;
}
