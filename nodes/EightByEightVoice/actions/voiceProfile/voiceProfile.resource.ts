import type { Resource } from '../../run/operation';
import { getAll } from './getAll.operation';

export const resource: Resource = {
	displayName: 'Voice Profile',
	selector: {
		displayName: 'Operation',
		name: 'operation',
		type: 'options',
		noDataExpression: true,
		displayOptions: { show: { resource: ['voiceProfile'] } },
		options: [
			{
				name: 'Get Many',
				value: 'getAll',
				description: 'List the voices that can speak a text',
				action: 'Get many voice profiles',
			},
		],
		default: 'getAll',
	},
	operations: { getAll },
};
