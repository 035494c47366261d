import type { INodeTypeDescription, IWebhookDescription } from 'n8n-workflow';

const bare = {
	group: ['transform'] as INodeTypeDescription['group'],
	version: 1,
	description: '',
	properties: [],
};

export function bareTrigger(
	name: string,
	responseMode: NonNullable<IWebhookDescription['responseMode']>,
): INodeTypeDescription {
	return {
		...bare,
		displayName: name,
		name,
		group: ['trigger'],
		defaults: { name },
		inputs: [],
		outputs: ['main'],
		webhooks: [{ name: 'default', httpMethod: 'POST', responseMode, path: 'webhook' }],
	};
}

export function bareNode(
	name: string,
	properties: INodeTypeDescription['properties'] = [],
): INodeTypeDescription {
	return {
		...bare,
		displayName: name,
		name,
		defaults: { name },
		inputs: ['main'],
		outputs: ['main'],
		properties,
	};
}
