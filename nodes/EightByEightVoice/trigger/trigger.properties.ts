import type { INodeProperties } from 'n8n-workflow';

import { SESSION_STATUSES } from '../../../core/session/outcome';
import { subAccountOption } from '../actions/getMany';

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
				name: 'Session Summary',
				value: 'sessionSummary',
				description: 'A call has ended: who was called, whether they answered, how long it took',
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
