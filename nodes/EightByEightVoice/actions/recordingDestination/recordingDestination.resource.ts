import type { Resource } from '../../run/operation';
import { remove } from './delete.operation';
import { get } from './get.operation';
import { set } from './set.operation';

export const resource: Resource = {
	displayName: 'Recording Destination',
	selector: {
		displayName: 'Operation',
		name: 'operation',
		type: 'options',
		noDataExpression: true,
		displayOptions: { show: { resource: ['recordingDestination'] } },
		options: [
			{
				name: 'Delete',
				value: 'delete',
				description: 'Stop the pushing of recordings',
				action: 'Delete recording destination',
			},
			{
				name: 'Get',
				value: 'get',
				description: 'Find out where recordings are pushed',
				action: 'Get recording destination',
			},
			{
				name: 'Set',
				value: 'set',
				description: 'Have recordings pushed to your S3 or SFTP server',
				action: 'Set recording destination',
			},
		],
		default: 'get',
	},
	operations: { delete: remove, get, set },
};
