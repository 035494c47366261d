import type { IDataObject, INodeProperties } from 'n8n-workflow';

import { readRegistrations, type WebhookRegistration } from '../../../../core/webhookRegistrations';
import type { VoiceApi } from '../../transport/voiceApi';

export const type: INodeProperties = {
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

export async function listWebhooks(
	api: VoiceApi,
	subAccountId: string,
): Promise<WebhookRegistration[]> {
	const list = await api.request({ method: 'GET', path: '/webhooks', subAccountId });
	return readRegistrations(list);
}

/** By the names of the API. The secret is not known: the platform gives it to nobody. */
export function toOutput({ type, url, enabled, hasSecret }: WebhookRegistration): IDataObject {
	return { type, url, enabled, httpAuthHeaderAvailable: hasSecret };
}

/** The host of an address: what may be told of an address that somebody else has registered. */
export function hostOf(url: string): string {
	return URL.canParse(url) ? new URL(url).host : 'an unknown address';
}
