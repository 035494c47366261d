import type { INodeProperties } from 'n8n-workflow';

import { callflowBuilder } from '../form/callflowBuilder';
import { clientActionId, voiceProfile } from '../form/callFields';

export const respondWith: INodeProperties = {
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
		{
			name: 'With Phone Menu',
			value: 'menu',
			description: 'Lead callers through the menus below, and start the workflow for some keys',
		},
	],
	default: 'callflow',
	description: 'How the waiting call is answered',
	displayOptions: { show: { event: ['callAction'] } },
};

/** The callflow that the trigger itself answers with. */
export const builtReply: INodeProperties[] = [
	{
		...clientActionId,
		displayOptions: { show: { event: ['callAction'], respondWith: ['callflow'] } },
	},
	{
		...callflowBuilder,
		description: 'What happens next in the call, in this order',
		displayOptions: { show: { event: ['callAction'], respondWith: ['callflow'] } },
	},
];

export const fallbackText: INodeProperties = {
	displayName: 'Fallback Text',
	name: 'fallbackText',
	type: 'string',
	typeOptions: { rows: 2 },
	default: 'Sorry, something went wrong. Please try again later.',
	description:
		'What the caller hears before the call ends, when the workflow fails, is too slow or has no answer',
	displayOptions: { show: { event: ['callAction'] } },
};

export const fallbackVoiceProfile: INodeProperties = {
	...voiceProfile,
	displayName: 'Fallback Voice',
	name: 'fallbackVoiceProfile',
	description: 'Who speaks Fallback Text',
	// A phone menu has a voice.
	displayOptions: {
		show: { event: ['callAction'], respondWith: ['callflow', 'respondOperation'] },
	},
};
