import type { Resource } from '../../run/operation';
import { get } from './get.operation';
import { getAll } from './getAll.operation';

export const resource: Resource = {
	displayName: 'Virtual Number',
	selector: {
		displayName: 'Operation',
		name: 'operation',
		type: 'options',
		noDataExpression: true,
		displayOptions: { show: { resource: ['virtualNumber'] } },
		options: [
			{
				name: 'Get',
				value: 'get',
				description: 'Get one of your numbers and its health',
				action: 'Get virtual number',
			},
			{
				name: 'Get Many',
				value: 'getAll',
				description: 'List your numbers and their health',
				action: 'Get many virtual numbers',
			},
		],
		default: 'getAll',
	},
	operations: { get, getAll },
};
