import type { INodeTypeDescription, IWebhookDescription } from 'n8n-workflow';

const bare = {
	group: ['transform'] as INodeTypeDescription['group'],
	version: 1,
	description: '',
	properties: [],
};

export const bareTrigger = (
	name: string,
	responseMode: NonNullable<IWebhookDescription['responseMode']>,
): INodeTypeDescription => ({
	...bare,
	displayName: name,
	name,
	group: ['trigger'],
	defaults: { name },
	inputs: [],
	outputs: ['main'],
	webhooks: [{ name: 'default', httpMethod: 'POST', responseMode, path: 'webhook' }],
});

export const bareNode = (
	name: string,
	properties: INodeTypeDescription['properties'] = [],
): INodeTypeDescription => ({
	...bare,
	displayName: name,
	name,
	defaults: { name },
	inputs: ['main'],
	outputs: ['main'],
	properties,
});
