import type { INodeProperties } from 'n8n-workflow';

/** A phone number of the account, from the live list or typed. */
export const source: INodeProperties = {
	displayName: 'From',
	name: 'source',
	type: 'resourceLocator',
	default: { mode: 'list', value: '' },
	required: true,
	description: 'The caller ID: the number that the person who is called sees',
	modes: [
		{
			displayName: 'From List',
			name: 'list',
			type: 'list',
			placeholder: 'Choose one of your numbers…',
			typeOptions: { searchListMethod: 'searchCallerIds', searchable: true },
		},
		{
			displayName: 'Number',
			name: 'number',
			type: 'string',
			placeholder: 'e.g. +6531234567',
		},
	],
};

export const destination: INodeProperties = {
	displayName: 'To',
	name: 'destination',
	type: 'string',
	default: '',
	required: true,
	placeholder: 'e.g. +6591234567',
	description:
		'The phone number to call, with its country code, or without one where Default Country is set in the options',
};

export const voiceProfile: INodeProperties = {
	displayName: 'Voice',
	name: 'voiceProfile',
	type: 'resourceLocator',
	default: { mode: 'list', value: '' },
	required: true,
	description: 'Who speaks the text. Search by name, language or gender.',
	modes: [
		{
			displayName: 'From List',
			name: 'list',
			type: 'list',
			placeholder: 'Choose a voice…',
			typeOptions: { searchListMethod: 'searchVoiceProfiles', searchable: true },
		},
		{
			displayName: 'By Code',
			name: 'code',
			type: 'string',
			placeholder: 'e.g. en-GB-Emma',
		},
	],
};

export const fileUrl: INodeProperties = {
	displayName: 'File URL',
	name: 'fileUrl',
	type: 'string',
	default: '',
	required: true,
	placeholder: 'e.g. https://example.com/welcome.mp3',
	description:
		'A WAV or MP3 file smaller than 5 MB that can be opened without a password. 8x8 keeps it for an hour: when its content changes, change its name.',
};

/** The place of a caller in a menu, in an answer to a Call Action. */
export const clientActionId: INodeProperties = {
	displayName: 'Client Action ID',
	name: 'clientActionId',
	type: 'string',
	default: '',
	placeholder: 'e.g. main-menu',
	description: 'Your own ID for this step. It comes back with what is pressed next.',
};

/** Whether one call of a callflow is recorded, by the API's name; all of them are with the option Record. */
export const callRecording: INodeProperties = {
	displayName: 'Record',
	name: 'callRecording',
	type: 'boolean',
	default: false,
	description:
		'Whether 8x8 records this part of the call. People have to be told, and in many countries have to agree. 8x8 must have enabled recording for your account.',
};
