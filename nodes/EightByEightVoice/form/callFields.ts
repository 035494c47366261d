import type { INodeProperties } from 'n8n-workflow';

import { callsPerSecond, concurrency } from './runLimits';
import { callingHours } from './callingHoursField';
import { defaultCountry } from './defaultCountryField';
import { optionsOf } from './options';

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
			displayName: 'By Number',
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
	description: 'Your own ID for this step. It comes back in the next Call Action.',
};

export const repetition: INodeProperties = {
	displayName: 'Repetition',
	name: 'repetition',
	type: 'options',
	options: [
		{ name: 'Once', value: 1 },
		{ name: 'Twice', value: 2 },
		{ name: 'Three Times', value: 3 },
	],
	default: 1,
	description: 'How often the message is played in the call',
};

export const speed: INodeProperties = {
	displayName: 'Speed',
	name: 'speed',
	type: 'number',
	typeOptions: { minValue: 0.5, maxValue: 2, numberPrecision: 2 },
	default: 1,
	description: 'How fast the text is spoken: 0.5 is half, 2 is double the normal speed',
};

export const dryRun: INodeProperties = {
	displayName: 'Dry Run',
	name: 'dryRun',
	type: 'boolean',
	default: false,
	description: 'Whether to only check the call and give back the callflow, without calling anybody',
};

export const clientRequestId: INodeProperties = {
	displayName: 'Client Request ID',
	name: 'clientRequestId',
	type: 'string',
	default: '',
	placeholder: 'e.g. appointment-4711',
	description:
		'Your own ID for this call, at most 50 characters. It comes out and is in the session summary. Empty makes one up.',
};

export const clientBatchId: INodeProperties = {
	displayName: 'Client Batch ID',
	name: 'clientBatchId',
	type: 'string',
	default: '',
	placeholder: 'e.g. reminders-2030-01-31',
	description:
		'Your own ID for calls that belong together, at most 50 characters. It comes out and is in the session summary.',
};

export const duplicateKey: INodeProperties = {
	displayName: 'Duplicate Key',
	name: 'duplicateKey',
	type: 'string',
	default: '',
	placeholder: 'e.g. appointment-4711-reminder',
	description:
		'Your own key for this call. An item whose key was called before is not called again, in later executions either.',
};

export const validFor: INodeProperties = {
	displayName: 'Valid For (Minutes)',
	name: 'validFor',
	type: 'number',
	typeOptions: { minValue: 1 },
	default: 60,
	description:
		'How long 8x8 may wait before it makes the call. A call that is still waiting then is dropped.',
};

export const validUntil: INodeProperties = {
	displayName: 'Valid Until',
	name: 'validUntil',
	type: 'dateTime',
	default: '',
	description:
		"Until when 8x8 may make the call, in the workflow's time zone. A call that is still waiting then is dropped.",
};

export const record: INodeProperties = {
	displayName: 'Record',
	name: 'record',
	type: 'boolean',
	default: false,
	description:
		'Whether 8x8 records what is said in the call. People have to be told, and in many countries have to agree. 8x8 must have enabled recording for your account.',
};

/** The same for one call of a callflow, by the API's name. */
export const callRecording: INodeProperties = {
	displayName: 'Record',
	name: 'callRecording',
	type: 'boolean',
	default: false,
	description:
		'Whether 8x8 records this part of the call. People have to be told, and in many countries have to agree. 8x8 must have enabled recording for your account.',
};

export const keepInput: INodeProperties = {
	displayName: 'Keep Input Fields',
	name: 'keepInput',
	type: 'boolean',
	default: false,
	description:
		'Whether the fields of the input item come out beside those of the call. Where both have a field of one name, that of the call comes out.',
};

/** The Options collection of one that calls one person and waits: it makes up the IDs itself, by which it is found again. */
export function waitOptionsOf(...own: INodeProperties[]): INodeProperties {
	return optionsOf(
		callingHours,
		defaultCountry,
		dryRun,
		duplicateKey,
		keepInput,
		record,
		validFor,
		validUntil,
		...own,
	);
}

/** The Options collection of an operation that calls; `own` are the options that only it has. */
export function callOptionsOf(...own: INodeProperties[]): INodeProperties {
	return waitOptionsOf(clientBatchId, clientRequestId, callsPerSecond, concurrency, ...own);
}
