import type { Resource } from '../../run/operation';
import { makeFromAudio } from './makeFromAudio.operation';
import { makeFromCallflow } from './makeFromCallflow.operation';
import { makeFromText } from './makeFromText.operation';

export const resource: Resource = {
	displayName: 'Voice Message',
	selector: {
		displayName: 'Operation',
		name: 'operation',
		type: 'options',
		noDataExpression: true,
		displayOptions: { show: { resource: ['voiceMessage'] } },
		options: [
			{
				name: 'Make From Text',
				value: 'makeFromText',
				description: 'Call somebody and speak a text',
				action: 'Call somebody and speak a text',
			},
			{
				name: 'Make From Audio',
				value: 'makeFromAudio',
				description: 'Call somebody and play a recorded file',
				action: 'Call somebody and play a recording',
			},
			{
				name: 'Make From Callflow',
				value: 'makeFromCallflow',
				description: 'Call somebody and carry out several actions',
				action: 'Call somebody and carry out a callflow',
			},
		],
		default: 'makeFromText',
	},
	operations: { makeFromText, makeFromAudio, makeFromCallflow },
};
