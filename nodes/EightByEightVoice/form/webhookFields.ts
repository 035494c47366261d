import type { IDataObject, INodeProperties } from 'n8n-workflow';

import type { WebhookRegistration } from '../../../core/answers/registrations';
import { LISTED_EVENTS } from '../../../core/events/events';

/** Which events a webhook is for, by the platform's types. */
export const webhookType: INodeProperties = {
	displayName: 'Event',
	name: 'type',
	type: 'options',
	options: LISTED_EVENTS.map(({ type, label, happens }) => ({
		name: label,
		value: type,
		description: `${happens} (${type})`,
	})),
	default: 'VSS',
};

/** By the names of the API. The secret is not known: the platform gives it to nobody. */
export function toWebhookOutput(webhook: WebhookRegistration): IDataObject {
	const { type, url, enabled, hasSecret } = webhook;
	return { type, url, enabled, httpAuthHeaderAvailable: hasSecret };
}

/** The host of an address: the only part that may be shown of an address that somebody else has registered. */
export function hostOf(url: string): string {
	return URL.canParse(url) ? new URL(url).host : 'an unknown address';
}
