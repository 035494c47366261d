import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';
import { NodeOperationError } from 'n8n-workflow';

import type { CallingHours } from '../../../../core/callingHours';
import type { CountryCode } from '../../../../core/countries';
import { parseInZone } from '../../../../core/zonedTime';
import { readCallingHours } from './callingHoursField';
import { readDefaultCountry } from './defaultCountryField';
import { readCallerId, readPhoneNumber } from './readActions';

/** The Options of a call, read for one item. `validUntil` is UTC, or what was typed when it is no date. */
export interface CallOptions {
	validUntil?: string;
	clientRequestId?: string;
	duplicateKey?: string;
	subAccountId?: string;
	dryRun: boolean;
	defaultCountry?: CountryCode | undefined;
	callingHours?: CallingHours | undefined;
	repetition?: unknown;
	speed?: unknown;
}

/** The two numbers that every call begins with. */
export function readNumbers(
	context: IExecuteFunctions,
	itemIndex: number,
	{ defaultCountry }: CallOptions,
) {
	const given = (name: string) => context.getNodeParameter(name, itemIndex, '');
	return {
		source: readCallerId(given('source'), defaultCountry),
		destination: readPhoneNumber(given('destination'), defaultCountry),
	};
}

export function readOptions(context: IExecuteFunctions, itemIndex: number): CallOptions {
	const options = context.getNodeParameter('options', itemIndex, {});
	const validUntil = readValidUntil(context, options);
	return {
		dryRun: options.dryRun === true,
		defaultCountry: readDefaultCountry(context, options.defaultCountry),
		callingHours: readCallingHours(context, options.callingHours),
		repetition: options.repetition,
		speed: options.speed,
		...(validUntil === undefined ? {} : { validUntil }),
		...readText(options, 'clientRequestId'),
		...readText(options, 'duplicateKey'),
		...readText(options, 'subAccountId'),
	};
}

function readText<Name extends string>(options: IDataObject, name: Name) {
	const value = options[name];
	return value === undefined || value === null || value === ''
		? {}
		: ({ [name]: String(value) } as Record<Name, string>);
}

function readValidUntil(context: IExecuteFunctions, options: IDataObject): string | undefined {
	const { validFor, validUntil } = options;
	const hasUntil = validUntil !== undefined && validUntil !== null && validUntil !== '';
	if (validFor === undefined) {
		if (!hasUntil) return undefined;
		const text = validUntil instanceof Date ? validUntil.toISOString() : String(validUntil);
		return parseInZone(text, context.getTimezone())?.toISOString() ?? text;
	}
	if (hasUntil) {
		throw new NodeOperationError(
			context.getNode(),
			"'Valid For' and 'Valid Until' cannot both be set",
			{ description: 'Remove one of the two from the options.' },
		);
	}
	const minutes = Number(validFor);
	if (!(minutes > 0) || minutes > MINUTES_OF_A_YEAR) {
		throw new NodeOperationError(
			context.getNode(),
			"'Valid For' must be a number of minutes greater than 0",
			{ description: 'Correct it, or remove it from the options. A year is the most.' },
		);
	}
	return new Date(Date.now() + minutes * 60_000).toISOString();
}

const MINUTES_OF_A_YEAR = 366 * 24 * 60;
