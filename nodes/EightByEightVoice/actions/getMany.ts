import type { IDataObject, IExecuteFunctions, INodeProperties } from 'n8n-workflow';

/** n8n's usual Return All and Limit. */
export const howMany: INodeProperties[] = [
	{
		displayName: 'Return All',
		name: 'returnAll',
		type: 'boolean',
		default: false,
		description: 'Whether to return all results or only up to a given limit',
	},
	{
		displayName: 'Limit',
		name: 'limit',
		type: 'number',
		typeOptions: { minValue: 1 },
		default: 50,
		description: 'Max number of results to return',
		displayOptions: { show: { returnAll: [false] } },
	},
];

export const subAccountOption: INodeProperties = {
	displayName: 'Sub-Account ID',
	name: 'subAccountId',
	type: 'string',
	default: '',
	placeholder: 'e.g. mycompany_voice',
	description: "Another sub-account under the same API key, instead of the credential's",
};

/** Options of operations that only read. */
export const readOptions: INodeProperties = {
	displayName: 'Options',
	name: 'options',
	type: 'collection',
	placeholder: 'Add option',
	default: {},
	options: [subAccountOption],
};

export function readSubAccountId(context: IExecuteFunctions, itemIndex: number): string {
	return String(context.getNodeParameter('options.subAccountId', itemIndex, '') ?? '').trim();
}

/** Cuts a list to what Return All and Limit ask for. */
export function takeHowMany(
	context: IExecuteFunctions,
	itemIndex: number,
	list: object[],
): IDataObject[] {
	const all = context.getNodeParameter('returnAll', itemIndex, false) === true;
	const limit = all ? list.length : Number(context.getNodeParameter('limit', itemIndex, 50));
	return list.slice(0, limit) as IDataObject[];
}
