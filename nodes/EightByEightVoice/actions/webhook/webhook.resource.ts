import type { Resource } from '../../run/operation';
import { create } from './create.operation';
import { remove } from './delete.operation';
import { getAll } from './getAll.operation';

export const resource: Resource = {
	displayName: 'Webhook',
	selector: {
		displayName: 'Operation',
		name: 'operation',
		type: 'options',
		noDataExpression: true,
		displayOptions: { show: { resource: ['webhook'] } },
		options: [
			{
				name: 'Create',
				value: 'create',
				description: 'Register an address for one type of event',
				action: 'Create webhook',
			},
			{
				name: 'Delete',
				value: 'delete',
				description: 'Take away the address for one type of event',
				action: 'Delete webhook',
			},
			{
				name: 'Get Many',
				value: 'getAll',
				description: 'List where your events go',
				action: 'Get many webhooks',
			},
		],
		default: 'getAll',
	},
	operations: { create, delete: remove, getAll },
};
