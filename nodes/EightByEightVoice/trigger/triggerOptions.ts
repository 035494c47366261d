import type { INodeProperties } from 'n8n-workflow';

import { subAccountOption } from '../form/options';

export const allowedIps: INodeProperties = {
	displayName: 'Allowed IPs',
	name: 'allowedIps',
	type: 'string',
	noDataExpression: true,
	typeOptions: { rows: 3 },
	default: '',
	placeholder: 'e.g. 203.0.113.7, 198.51.100.0/24, 2001:db8::/32',
	description:
		'The addresses and ranges that may deliver events, with commas or line breaks between them. Leave it empty for all. Behind a proxy, n8n sees the address of the sender only when N8N_PROXY_HOPS is set.',
};

export const existingWebhook: INodeProperties = {
	displayName: 'Existing Webhook',
	name: 'existingWebhook',
	type: 'options',
	options: [
		{
			name: 'Fail',
			value: 'fail',
			description: 'Leave it alone and do not publish this workflow',
		},
		{
			name: 'Replace',
			value: 'replace',
			description: 'Take its place. Whoever received the events before gets them no more.',
		},
	],
	default: 'fail',
	description: 'What to do when the events of the sub-account already go somewhere else',
};

export const ignoreDuplicates: INodeProperties = {
	displayName: 'Ignore Duplicates',
	name: 'ignoreDuplicates',
	type: 'boolean',
	default: true,
	description: 'Whether an event that 8x8 delivers twice starts the workflow only once',
	// A caller who waits is answered once, and a repeated question gets the same answer, whatever is chosen.
	displayOptions: { hide: { '/event': ['callAction'] } },
};

export const replyLimit: INodeProperties = {
	displayName: 'Reply Limit (Seconds)',
	name: 'replyLimit',
	type: 'number',
	typeOptions: { minValue: 1, maxValue: 60 },
	default: 5,
	description:
		'How long a caller waits for the answer of the workflow before Fallback Text is spoken',
	displayOptions: {
		show: { '/event': ['callAction'], '/respondWith': ['respondOperation', 'menu'] },
	},
};

/** In milliseconds. An expression may give anything, and a timer that is set for months ends at once. */
export function readReplyLimitMs(value: unknown): number {
	const seconds = Number(value);
	const { default: byDefault, typeOptions } = replyLimit;
	const given = seconds > 0 ? seconds : Number(byDefault);
	return Math.min(given, Number(typeOptions?.maxValue)) * 1000;
}

export const verifySecret: INodeProperties = {
	displayName: 'Verify Secret',
	name: 'verifySecret',
	type: 'boolean',
	default: true,
	description:
		'Whether to refuse events that do not carry the secret that only 8x8 knows. Leave it on.',
};

export const triggerOptions: INodeProperties = {
	displayName: 'Options',
	name: 'options',
	type: 'collection',
	placeholder: 'Add option',
	default: {},
	options: [
		allowedIps,
		existingWebhook,
		ignoreDuplicates,
		replyLimit,
		subAccountOption,
		verifySecret,
	],
};
