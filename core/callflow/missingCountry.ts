import type { CallflowIssue } from './issues';
import { inWords, isRecord } from '../json';

/** What is wrong with a number without a country when Default Country is set and empty. */
export const NO_COUNTRY =
	'has no country code, and Default Country is empty for it. Give the number with + and its country code, or have Default Country give a country.';

/** Whether a number has no country. */
export function hasNoCountry(number: string): boolean {
	return /\p{Nd}/u.test(number) && !/^[^\p{Nd}+]*(\+|00)/u.test(number);
}

/** The same for all destinations in a callflow of any shape. */
export function findNumbersWithoutCountry(callflow: unknown): CallflowIssue[] {
	return (Array.isArray(callflow) ? callflow : []).flatMap((entry: unknown, index) => {
		const params = isRecord(entry) && isRecord(entry.params) ? entry.params : {};
		const path = ['callflow', index, 'params', 'destination'];
		return hasNoCountry(inWords(params.destination ?? ''))
			? [{ statusCode: -1017, path, message: NO_COUNTRY } as const]
			: [];
	});
}
