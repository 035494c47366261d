import type { Resource } from '../../run/operation';
import { cancel } from './cancel.operation';
import { create } from './create.operation';
import { download } from './download.operation';
import { get } from './get.operation';

export const resource: Resource = {
	displayName: 'Log Export',
	selector: {
		displayName: 'Operation',
		name: 'operation',
		type: 'options',
		noDataExpression: true,
		displayOptions: { show: { resource: ['logExport'] } },
		options: [
			{
				name: 'Cancel',
				value: 'cancel',
				description: 'Stop an export that is not finished',
				action: 'Cancel log export',
			},
			{
				name: 'Create',
				value: 'create',
				description: 'Start an export and do not wait for it',
				action: 'Create log export',
			},
			{
				name: 'Download',
				value: 'download',
				description: 'Start an export, wait for it and get its calls',
				action: 'Download log export',
			},
			{
				name: 'Get',
				value: 'get',
				description: 'Find out how far an export is',
				action: 'Get log export',
			},
		],
		default: 'download',
	},
	operations: { cancel, create, download, get },
};
