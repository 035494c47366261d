import type { IExecuteFunctions, INodeProperties } from 'n8n-workflow';
import { NodeOperationError } from 'n8n-workflow';

import { readCountry, type CountryCode } from '../../../../core/countries';

/** The country of the numbers that are written without one. */
export const defaultCountry: INodeProperties = {
	displayName: 'Default Country Name or ID',
	name: 'defaultCountry',
	type: 'options',
	typeOptions: { loadOptionsMethod: 'getCountries' },
	default: '',
	description:
		'The country of numbers that are written without a country code. Choose from the list, or specify an ID using an <a href="https://docs.n8n.io/code/expressions/">expression</a>.',
};

/** ISO 3166-1 alpha-2, from the value of the field; undefined when it is empty. */
export function readDefaultCountry(
	context: IExecuteFunctions,
	value: unknown,
): CountryCode | undefined {
	const text = String(value ?? '').trim();
	if (text === '') return undefined;
	const country = readCountry(text);
	if (country !== undefined) return country;
	throw new NodeOperationError(
		context.getNode(),
		`'Options → ${defaultCountry.displayName}' is not a country: ${text}`,
		{
			description:
				'Choose one from the list, or give its two letters (ISO 3166-1), like SG, US or GB. Nobody was called.',
		},
	);
}
