import type { IDataObject, INodeProperties } from 'n8n-workflow';

import type { Fields } from './fields';

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

/** How many results Return All and Limit ask for; undefined is all of them. */
export function readHowMany(form: Fields): number | undefined {
	return form.value(returnAll) === true ? undefined : Number(form.value(limit));
}

/** Cuts a list to what Return All and Limit ask for. */
export function takeHowMany(form: Fields, list: object[]): IDataObject[] {
	return list.slice(0, readHowMany(form)) as IDataObject[];
}
