import type { IDataObject, INodeProperties } from 'n8n-workflow';

import { listCountries, readCountry, type CountryCode } from '../../../core/phone/countries';
import { FieldProblem } from './fieldProblem';

/** The country of the numbers that are written without one. */
export const defaultCountry: INodeProperties = {
	displayName: 'Default Country',
	name: 'defaultCountry',
	type: 'options',
	options: listCountries().map(({ code, name }) => ({ name, value: code })),
	default: '',
	description:
		'The country of numbers that are written without a country code. An expression gives its two letters, like SG.',
};

/** `missing`: it was set and is empty for this item, so nobody knows which country a national number belongs to. */
export type DefaultCountry = CountryCode | 'missing' | undefined;

/** From the Options collection; undefined where it was not added. */
export function readDefaultCountry(values: IDataObject): DefaultCountry {
	if (!Object.hasOwn(values, defaultCountry.name)) return undefined;
	const text = String(values[defaultCountry.name] ?? '').trim();
	if (text === '') return 'missing';
	const country = readCountry(text);
	if (country !== undefined) return country;
	throw new FieldProblem(
		`Options → ${defaultCountry.displayName}`,
		`is not a country: ${text}`,
		'Choose one from the list, or give its two letters (ISO 3166-1), like SG, US or GB. Nobody was called.',
	);
}
