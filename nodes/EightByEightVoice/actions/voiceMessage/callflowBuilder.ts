import type { INodeProperties } from 'n8n-workflow';

import { repetition, source, speed, voiceProfile } from './callFields';

const shownFor = (actions: string[], property: INodeProperties): INodeProperties => ({
	...property,
	displayOptions: { show: { action: actions } },
});

/** An action entry: its name first, then the parameters of all actions, each shown where it belongs. */
const actionFields: INodeProperties[] = [
	{
		displayName: 'Action',
		name: 'action',
		type: 'options',
		options: [
			{
				name: 'Hang Up',
				value: 'hangup',
				action: 'Hang up',
				description: 'End the call for everybody. Put it last.',
			},
			{
				name: 'Make Call',
				value: 'makeCall',
				action: 'Make call',
				description: 'Call a second person and connect the two',
			},
			{
				name: 'Play File',
				value: 'playFile',
				action: 'Play file',
				description: 'Play a recorded audio file',
			},
			{ name: 'Say', value: 'say', action: 'Say text', description: 'Speak a text' },
			{
				name: 'Say and Capture',
				value: 'sayAndCapture',
				action: 'Say text and capture digits',
				description: 'Speak a text and wait for digits. They arrive at a Call Action webhook.',
			},
		],
		default: 'say',
	},
	shownFor(['say'], {
		displayName: 'Text',
		name: 'text',
		type: 'string',
		typeOptions: { rows: 3 },
		default: '',
		required: true,
		placeholder: 'e.g. Good morning, this is a reminder of your appointment',
		description: 'What the voice says, at most 3,000 characters',
	}),
	shownFor(['sayAndCapture'], {
		displayName: 'Prompt Message',
		name: 'promptMessage',
		type: 'string',
		typeOptions: { rows: 3 },
		default: '',
		required: true,
		placeholder: 'e.g. Press 1 to confirm, 2 to reschedule',
		description: 'What the voice says before it waits for digits, at most 3,000 characters',
	}),
	shownFor(['say', 'sayAndCapture'], voiceProfile),
	shownFor(['playFile'], {
		displayName: 'File URL',
		name: 'fileUrl',
		type: 'string',
		default: '',
		required: true,
		placeholder: 'e.g. https://example.com/welcome.mp3',
		description:
			'A WAV or MP3 file smaller than 5 MB. 8x8 keeps it for an hour: when its content changes, change its name.',
	}),
	shownFor(['makeCall'], source),
	shownFor(['makeCall'], {
		displayName: 'To',
		name: 'destination',
		type: 'string',
		default: '',
		required: true,
		placeholder: 'e.g. +6591234567',
		description: 'The phone number of the second person, with its country code',
	}),
	shownFor(['say', 'playFile'], repetition),
	shownFor(['say', 'sayAndCapture'], speed),
	shownFor(['sayAndCapture'], {
		displayName: 'Min Digits',
		name: 'minDigits',
		type: 'number',
		typeOptions: { minValue: 1 },
		default: 1,
		description: 'How many digits must be pressed at least',
	}),
	shownFor(['sayAndCapture'], {
		displayName: 'Max Digits',
		name: 'maxDigits',
		type: 'number',
		typeOptions: { minValue: 1, maxValue: 25 },
		default: 1,
		description: 'After how many digits the answer is complete',
	}),
	shownFor(['sayAndCapture'], {
		displayName: 'Digit Timeout (Ms)',
		name: 'digitTimeout',
		type: 'number',
		typeOptions: { minValue: 0 },
		default: 0,
		description: 'How long to wait for the next digit, in milliseconds. 0 leaves it to 8x8.',
	}),
	shownFor(['sayAndCapture'], {
		displayName: 'Overall Timeout (Ms)',
		name: 'overallTimeout',
		type: 'number',
		typeOptions: { minValue: 0 },
		default: 0,
		description:
			'How long to wait for all digits, in milliseconds: longer than Digit Timeout. 0 leaves it to 8x8.',
	}),
	shownFor(['sayAndCapture'], {
		displayName: 'Complete on Hash',
		name: 'completeOnHash',
		type: 'boolean',
		default: true,
		description: 'Whether the hash key (#) ends the answer',
	}),
	shownFor(['sayAndCapture'], {
		displayName: 'Number of Tries',
		name: 'noOfTries',
		type: 'number',
		typeOptions: { minValue: 1 },
		default: 1,
		description: 'How often the prompt is played while nothing is pressed',
	}),
	shownFor(['sayAndCapture'], {
		displayName: 'Success Message',
		name: 'successMessage',
		type: 'string',
		default: '',
		description: 'What the voice says when digits were pressed',
	}),
	shownFor(['sayAndCapture'], {
		displayName: 'Failure Message',
		name: 'failureMessage',
		type: 'string',
		default: '',
		description: 'What the voice says when nothing was pressed',
	}),
];

/** The list of actions, which a person adds, fills in and sorts. */
export const callflowBuilder: INodeProperties = {
	displayName: 'Actions',
	name: 'actions',
	type: 'fixedCollection',
	typeOptions: { multipleValues: true, sortable: true },
	placeholder: 'Add Action',
	default: { action: [{ action: 'say' }, { action: 'hangup' }] },
	description: 'What happens in the call once somebody has answered, in this order',
	options: [{ displayName: 'Action', name: 'action', values: actionFields }],
};
