import type { IDataObject, INodeProperties } from 'n8n-workflow';

import type { WebhookRegistration } from '../../../core/answers/registrations';

/** Which events a webhook is for, by the platform's types. */
export const webhookType: INodeProperties = {
	displayName: 'Event',
	name: 'type',
	type: 'options',
	options: [
		{
			name: 'Call Action',
			value: 'VCA',
			description: 'A call asks what to do next (VCA)',
		},
		{ name: 'Call Status', value: 'VCS', description: 'A call makes progress (VCS)' },
		{ name: 'Recording Uploaded', value: 'VRU', description: 'A recording can be fetched (VRU)' },
		{ name: 'Session Summary', value: 'VSS', description: 'A call has ended (VSS)' },
		{ name: 'Virtual Number Updated', value: 'VNU', description: 'Your numbers changed (VNU)' },
	],
	default: 'VSS',
};

/** By the names of the API. The secret is not known: the platform gives it to nobody. */
export function toWebhookOutput(webhook: WebhookRegistration): IDataObject {
	const { type, url, enabled, hasSecret } = webhook;
	return { type, url, enabled, httpAuthHeaderAvailable: hasSecret };
}

/** The host of an address: what may be told of an address that somebody else has registered. */
export function hostOf(url: string): string {
	return URL.canParse(url) ? new URL(url).host : 'an unknown address';
}
