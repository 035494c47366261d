import type { INodeProperties } from 'n8n-workflow';

import { callRecording, destination, fileUrl, source, voiceProfile } from './callFields';
import { repetition, speed } from './callOptionFields';
import {
	completeOnHash,
	digitTimeout,
	failureMessage,
	maxDigits,
	minDigits,
	noOfTries,
	overallTimeout,
	promptMessage,
	successMessage,
} from './captureFields';

function shownFor(actions: string[], property: INodeProperties): INodeProperties {
	return {
		...property,
		displayOptions: { show: { action: actions } },
	};
}

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
				description: 'Speak a text and wait for digits. They arrive at an 8x8 Voice Trigger.',
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
		displayName:
			'Put this action last. The digits arrive at an <b>8x8 Voice Trigger</b> with the event <b>When somebody calls or presses a key</b>, and what happens next belongs in the answer to it.',
		name: 'captureNotice',
		type: 'notice',
		default: '',
	}),
	shownFor(['sayAndCapture'], promptMessage),
	shownFor(['say', 'sayAndCapture'], {
		...voiceProfile,
		// The first action that speaks needs one, which the check of the callflow requires.
		required: false,
		description:
			'Who speaks the text. Search by name, language or gender. Leave it empty for the voice of the action before.',
	}),
	// The same fields first as in Ask for Digits.
	shownFor(['sayAndCapture'], minDigits),
	shownFor(['sayAndCapture'], maxDigits),
	shownFor(['playFile'], fileUrl),
	shownFor(['makeCall'], source),
	shownFor(['makeCall'], {
		...destination,
		description: 'The phone number of the second person, with its country code',
	}),
	shownFor(['makeCall'], callRecording),
	shownFor(['say', 'playFile'], repetition),
	shownFor(['say', 'sayAndCapture'], speed),
	shownFor(['sayAndCapture'], digitTimeout),
	shownFor(['sayAndCapture'], overallTimeout),
	shownFor(['sayAndCapture'], completeOnHash),
	shownFor(['sayAndCapture'], noOfTries),
	shownFor(['sayAndCapture'], successMessage),
	shownFor(['sayAndCapture'], failureMessage),
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
