import type { Resource } from '../../run/operation';
import { respond } from './respond.operation';

export const resource: Resource = {
	displayName: 'Call in Progress',
	selector: {
		displayName: 'Operation',
		name: 'operation',
		type: 'options',
		noDataExpression: true,
		displayOptions: { show: { resource: ['callAction'] } },
		options: [
			{
				name: 'Respond',
				value: 'respond',
				description: 'Tell a call that is waiting what to do next',
				action: 'Respond to call in progress',
			},
		],
		default: 'respond',
	},
	operations: { respond },
};
