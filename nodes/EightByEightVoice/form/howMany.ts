import type { IDataObject, INodeProperties } from 'n8n-workflow';

import type { Fields } from './fields';
import { readPlainNumber } from './plainNumber';

const returnAll: INodeProperties = {
	displayName: 'Return All',
	name: 'returnAll',
	type: 'boolean',
	default: false,
	description: 'Whether to return all results or only up to a given limit',
};

const limit: INodeProperties = {
	displayName: 'Limit',
	name: 'limit',
	type: 'number',
	typeOptions: { minValue: 1 },
	default: 50,
	description: 'Max number of results to return',
	displayOptions: { show: { returnAll: [false] } },
};

/** n8n's usual Return All and Limit. */
export const howMany: INodeProperties[] = [returnAll, limit];

/** How many results Return All and Limit ask for; undefined is all of them. Throws for what is neither. */
export function readHowMany(form: Fields): number | undefined {
	if (form.yesOrNo(returnAll)) return undefined;
	const count = readPlainNumber(form.value(limit));
	if (Number.isInteger(count) && count >= 1) return count;
	throw form.refuse(
		limit,
		'must be a whole number, 1 or more',
		'Correct it, or switch Return All on.',
	);
}

/** Cuts a list to what Return All and Limit ask for. */
export function takeHowMany(form: Fields, list: object[]): IDataObject[] {
	return list.slice(0, readHowMany(form)) as IDataObject[];
}
