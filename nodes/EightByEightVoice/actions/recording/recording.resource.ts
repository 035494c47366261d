import type { Resource } from '../../run/operation';
import { download } from './download.operation';
import { getAll } from './getAll.operation';

export const resource: Resource = {
	displayName: 'Recording',
	selector: {
		displayName: 'Operation',
		name: 'operation',
		type: 'options',
		noDataExpression: true,
		displayOptions: { show: { resource: ['recording'] } },
		options: [
			{
				name: 'Download',
				value: 'download',
				description: 'Get the recordings of a session as files',
				action: 'Download recordings',
			},
			{
				name: 'Get Many',
				value: 'getAll',
				description: 'List the recordings of a session',
				action: 'Get many recordings',
			},
		],
		default: 'getAll',
	},
	operations: { download, getAll },
};
