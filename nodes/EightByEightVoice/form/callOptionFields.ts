import type { INodeProperties } from 'n8n-workflow';

import { callingHours } from './callingHoursField';
import { defaultCountry } from './defaultCountryField';
import { optionsOf } from './options';
import { callsPerSecond, concurrency } from './runLimits';

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
	description: 'How often the text or file is played in the call',
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
		'Your own ID for this call, at most 50 characters. It comes out, and is in the session summary. If it is empty, one is made up.',
};

export const clientBatchId: INodeProperties = {
	displayName: 'Client Batch ID',
	name: 'clientBatchId',
	type: 'string',
	default: '',
	placeholder: 'e.g. reminders-2030-01-31',
	description:
		'Your own ID for calls that belong together, at most 50 characters. It comes out, and is in the session summary.',
};

export const duplicateKey: INodeProperties = {
	displayName: 'Duplicate Key',
	name: 'duplicateKey',
	type: 'string',
	default: '',
	placeholder: 'e.g. appointment-4711-reminder',
	description:
		'Your own key for this call. An item whose key was called before is not called again, not even in a later execution.',
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

export const keepInput: INodeProperties = {
	displayName: 'Keep Input Fields',
	name: 'keepInput',
	type: 'boolean',
	default: false,
	description:
		'Whether the fields of the input item come out beside those of the call. If both have a field of the same name, that of the call comes out.',
};

/**
 * The Options collection of an operation that calls one person and waits: it makes up the IDs itself, because they lead
 * back to the execution.
 */
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
