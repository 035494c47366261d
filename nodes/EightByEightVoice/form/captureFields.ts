import type { INodeProperties } from 'n8n-workflow';

export const promptMessage: INodeProperties = {
	displayName: 'Text',
	name: 'promptMessage',
	type: 'string',
	typeOptions: { rows: 3 },
	default: '',
	required: true,
	placeholder: 'e.g. Press 1 to confirm, 2 to reschedule',
	description: 'What the voice says before it waits for digits, at most 3,000 characters',
};

export const minDigits: INodeProperties = {
	displayName: 'Min Digits',
	name: 'minDigits',
	type: 'number',
	typeOptions: { minValue: 1 },
	default: 1,
	description: 'How many digits must be pressed at least',
};

export const maxDigits: INodeProperties = {
	displayName: 'Max Digits',
	name: 'maxDigits',
	type: 'number',
	typeOptions: { minValue: 1, maxValue: 25 },
	default: 1,
	description: 'After how many digits the answer is complete',
};

export const digitTimeout: INodeProperties = {
	displayName: 'Digit Timeout (Ms)',
	name: 'digitTimeout',
	type: 'number',
	typeOptions: { minValue: 0 },
	default: 0,
	description: 'How long to wait for the next digit, in milliseconds. 0 leaves it to 8x8.',
};

export const overallTimeout: INodeProperties = {
	displayName: 'Overall Timeout (Ms)',
	name: 'overallTimeout',
	type: 'number',
	typeOptions: { minValue: 0 },
	default: 0,
	description:
		'How long to wait for all digits, in milliseconds: no shorter than Digit Timeout. 0 means 10 seconds, or longer if Max Digits and Digit Timeout need it.',
};

export const completeOnHash: INodeProperties = {
	displayName: 'Complete on Hash',
	name: 'completeOnHash',
	type: 'boolean',
	default: true,
	description: 'Whether the hash key (#) ends the answer',
};

export const noOfTries: INodeProperties = {
	displayName: 'Number of Tries',
	name: 'noOfTries',
	type: 'number',
	typeOptions: { minValue: 1 },
	default: 1,
	description:
		'How often the text is spoken at most: again when nothing, or a wrong number of digits, was pressed',
};

export const successMessage: INodeProperties = {
	displayName: 'Success Text',
	name: 'successMessage',
	type: 'string',
	default: '',
	description: 'What the voice says when enough digits were pressed',
};

export const failureMessage: INodeProperties = {
	displayName: 'Failure Text',
	name: 'failureMessage',
	type: 'string',
	default: '',
	description: 'What the voice says when nothing, or a wrong number of digits, was pressed',
};
