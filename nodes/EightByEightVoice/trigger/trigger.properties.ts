import type { INodeProperties } from 'n8n-workflow';

import { SESSION_STATUSES } from '../../../core/session/outcome';
import { subAccountOption } from '../form/options';
import { callflowBuilder } from '../form/callflowBuilder';
import { clientActionId, voiceProfile } from '../form/callFields';

const STATUS_LABELS: Record<keyof typeof SESSION_STATUSES, string> = {
	BUSY: 'Busy',
	CANCELED: 'Canceled',
	COMPLETED: 'Completed',
	COMPLETED_UNSUB_ERROR: 'Completed, Opt-Out Not Recorded',
	COMPLETED_UNSUBSCRIBED: 'Completed, Opted Out',
	ERROR: 'Error',
	FAILED: 'Failed',
	NO_ANSWER: 'No Answer',
	UNSUBSCRIBED_CONTACT: 'Not Called, Had Opted Out',
};

export const triggerProperties: INodeProperties[] = [
	{
		displayName:
			'8x8 delivers each type of event of a sub-account to one address only. Two workflows that wait for the same event need two sub-accounts.',
		name: 'oneRegistrationNotice',
		type: 'notice',
		default: '',
	},
	{
		displayName: 'Event',
		name: 'event',
		type: 'options',
		noDataExpression: true,
		options: [
			{
				name: 'Call Action',
				value: 'callAction',
				description: 'Somebody calls or has pressed digits, and 8x8 asks what to do next',
			},
			{
				name: 'Call Status',
				value: 'callStatus',
				description: 'A step of a call: it rings, is answered, a digit is pressed, it ends',
			},
			{
				name: 'Recording Uploaded',
				value: 'recordingUploaded',
				description: 'A recording has reached your recording destination',
			},
			{
				name: 'Session Summary',
				value: 'sessionSummary',
				description: 'A call has ended: who was called, whether they answered, how long it took',
			},
			{
				name: 'Virtual Number Updated',
				value: 'virtualNumberUpdated',
				description: 'Your numbers have changed',
			},
		],
		default: 'sessionSummary',
	},
	{
		displayName: 'Statuses',
		name: 'statuses',
		type: 'multiOptions',
		options: Object.entries(STATUS_LABELS).map(([value, name]) => ({ name, value })),
		default: [],
		description: 'Which calls start the workflow. Choose none for all.',
		displayOptions: { show: { event: ['sessionSummary'] } },
	},
	{
		displayName: 'Respond',
		name: 'respondWith',
		type: 'options',
		noDataExpression: true,
		options: [
			{
				name: 'With Callflow',
				value: 'callflow',
				description: 'Answer at once with the actions below',
			},
			{
				name: 'With 8x8 Voice Node',
				value: 'respondOperation',
				description: 'Let the workflow answer with the operation Respond of the 8x8 Voice node',
			},
		],
		default: 'callflow',
		description: 'How the call that waits for an answer gets it',
		displayOptions: { show: { event: ['callAction'] } },
	},
	{
		...clientActionId,
		displayOptions: { show: { event: ['callAction'], respondWith: ['callflow'] } },
	},
	{
		...callflowBuilder,
		description: 'What happens next in the call, in this order',
		displayOptions: { show: { event: ['callAction'], respondWith: ['callflow'] } },
	},
	{
		displayName: 'Fallback Text',
		name: 'fallbackText',
		type: 'string',
		typeOptions: { rows: 2 },
		default: 'Sorry, something went wrong. Please try again later.',
		description:
			'What the caller hears before the call ends, when the workflow fails, is too slow or has no answer',
		displayOptions: { show: { event: ['callAction'] } },
	},
	{
		...voiceProfile,
		displayName: 'Fallback Voice',
		name: 'fallbackVoiceProfile',
		description: 'Who speaks the fallback text',
		displayOptions: { show: { event: ['callAction'] } },
	},
	{
		displayName: 'Simplify',
		name: 'simplify',
		type: 'boolean',
		default: true,
		description: 'Whether to return a simplified version of the response instead of the raw data',
	},
	{
		displayName: 'Options',
		name: 'options',
		type: 'collection',
		placeholder: 'Add option',
		default: {},
		options: [
			{
				displayName: 'Allowed IPs',
				name: 'allowedIps',
				type: 'string',
				noDataExpression: true,
				typeOptions: { rows: 3 },
				default: '',
				placeholder: 'e.g. 203.0.113.7, 198.51.100.0/24, 2001:db8::/32',
				description:
					'The addresses and ranges that may deliver events, with commas or line breaks between them. Leave empty for all. Behind a proxy, n8n sees the address of the sender only when N8N_PROXY_HOPS is set.',
			},
			{
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
			},
			{
				displayName: 'Ignore Duplicates',
				name: 'ignoreDuplicates',
				type: 'boolean',
				default: true,
				description: 'Whether an event that 8x8 delivers twice starts the workflow only once',
			},
			{
				displayName: 'Reply Limit (Seconds)',
				name: 'replyLimit',
				type: 'number',
				typeOptions: { minValue: 1, maxValue: 60 },
				default: 5,
				description:
					'How long a caller waits for the answer of the workflow before the fallback is played',
				displayOptions: {
					show: { '/event': ['callAction'], '/respondWith': ['respondOperation'] },
				},
			},
			subAccountOption,
			{
				displayName: 'Verify Secret',
				name: 'verifySecret',
				type: 'boolean',
				default: true,
				description:
					'Whether to refuse events that do not carry the secret that only 8x8 knows. Leave it on.',
			},
		],
	},
];
