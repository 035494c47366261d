import type { INodeProperties } from 'n8n-workflow';

import type { RESPONSE_TYPES } from '../../../core/dialogue/question';

function shownFor(
	responseTypes: Array<(typeof RESPONSE_TYPES)[number]>,
	property: INodeProperties,
): INodeProperties {
	return { ...property, displayOptions: { show: { responseType: responseTypes } } };
}

export const message: INodeProperties = {
	displayName: 'Text',
	name: 'message',
	type: 'string',
	typeOptions: { rows: 3 },
	default: '',
	required: true,
	placeholder: 'e.g. The server in Singapore is down. Can you take over?',
	description:
		'What the voice says to whoever picks up. What the keys mean is said after it. At most 3,000 characters together.',
};

export const responseType: INodeProperties = {
	displayName: 'Response Type',
	name: 'responseType',
	type: 'options',
	noDataExpression: true,
	options: [
		{
			name: 'Approval',
			value: 'approval',
			description: 'One key approves, another one declines',
		},
		{
			name: 'Choice',
			value: 'choice',
			description: 'Each key is an answer of its own',
		},
		{
			name: 'Digits',
			value: 'digits',
			description: 'Several digits, such as a code or an amount',
		},
		{
			name: 'Outcome',
			value: 'outcome',
			description: 'Ask nothing, and wait for what becomes of the call',
		},
	],
	default: 'approval',
	description: 'What the person who is called can answer',
};

const approvalType: INodeProperties = {
	displayName: 'Type of Approval',
	name: 'approvalType',
	type: 'options',
	options: [
		{
			name: 'Approve and Decline',
			value: 'double',
			description: 'Key 1 approves, key 2 declines',
		},
		{
			name: 'Approve Only',
			value: 'single',
			description: 'Key 1 approves. Whoever does not approve hangs up.',
		},
	],
	default: 'double',
};

export const approveLabel: INodeProperties = {
	displayName: 'Approve Label',
	name: 'approveLabel',
	type: 'string',
	default: 'approve',
	description: 'What key 1 is for, as it is spoken',
};

export const disapproveLabel: INodeProperties = {
	displayName: 'Decline Label',
	name: 'disapproveLabel',
	type: 'string',
	default: 'decline',
	description: 'What key 2 is for, as it is spoken',
	displayOptions: { show: { approvalType: ['double'] } },
};

export const approvalOptions: INodeProperties = shownFor(['approval'], {
	displayName: 'Approval Options',
	name: 'approvalOptions',
	type: 'fixedCollection',
	placeholder: 'Add option',
	default: {},
	description: 'Which keys there are, and what they are for',
	options: [
		{
			displayName: 'Values',
			name: 'values',
			values: [approvalType, approveLabel, disapproveLabel],
		},
	],
});

const choiceKey: INodeProperties = {
	displayName: 'Key',
	name: 'key',
	type: 'options',
	options: Array.from({ length: 10 }, (_, key) => ({ name: String(key), value: String(key) })),
	default: '1',
};

const choiceValue: INodeProperties = {
	displayName: 'Value',
	name: 'value',
	type: 'string',
	default: '',
	placeholder: 'e.g. confirm',
	description: 'What the key is for, as it is spoken, and what comes out as the choice',
};

const choiceReply: INodeProperties = {
	displayName: 'Reply',
	name: 'reply',
	type: 'string',
	default: '',
	placeholder: 'e.g. Thank you, see you tomorrow',
	description: 'What the voice says once this key was pressed, before the call ends',
};

export const choices: INodeProperties = shownFor(['choice'], {
	displayName: 'Choices',
	name: 'choices',
	type: 'fixedCollection',
	typeOptions: { multipleValues: true, sortable: true },
	placeholder: 'Add Choice',
	default: {
		choice: [
			{ key: '1', value: '', reply: '' },
			{ key: '2', value: '', reply: '' },
		],
	},
	description: 'The keys that can be pressed. They are said in this order, after the text.',
	options: [
		{ displayName: 'Choice', name: 'choice', values: [choiceKey, choiceValue, choiceReply] },
	],
});

export const pin: INodeProperties = shownFor(['approval', 'choice', 'digits'], {
	displayName: 'PIN',
	name: 'pin',
	type: 'string',
	typeOptions: { password: true },
	default: '',
	placeholder: 'e.g. 4711',
	description:
		'Digits that must be pressed before the text is said, so that not everybody who picks up can answer. Leave it empty to ask for none.',
});

export const pinInstruction: INodeProperties = {
	displayName: 'PIN Instruction',
	name: 'pinInstruction',
	type: 'string',
	default: 'Please enter your PIN.',
	description: 'How the voice asks for the PIN, where there is one',
};

export const keyInstruction: INodeProperties = {
	displayName: 'Key Instruction',
	name: 'keyInstruction',
	type: 'string',
	default: 'Press {key} to {label}.',
	description:
		'How the voice says what a key is for, in its own language: {key} is the key, {label} what it is for',
};

export const repeatKey: INodeProperties = {
	displayName: 'Repeat Key',
	name: 'repeatKey',
	type: 'string',
	default: '*',
	description:
		'The key that has everything said again. Leave it empty for none. The voice does not mention it: mention it in the text.',
};

export const tries: INodeProperties = {
	displayName: 'Number of Tries',
	name: 'noOfTries',
	type: 'number',
	typeOptions: { minValue: 1, maxValue: 10, numberPrecision: 0 },
	default: 3,
	description:
		'How often the text is spoken at most: again when no key, or a wrong one, was pressed',
};

export const successMessage: INodeProperties = {
	displayName: 'Success Text',
	name: 'successMessage',
	type: 'string',
	default: '',
	placeholder: 'e.g. Thank you, goodbye',
	description: 'What the voice says once an answer was given, before the call ends',
};

export const failureMessage: INodeProperties = {
	displayName: 'Failure Text',
	name: 'failureMessage',
	type: 'string',
	default: '',
	placeholder: "e.g. Sorry, I didn't get that",
	description:
		'What the voice says when no key, or a wrong one, was pressed: before it asks again, and before the call ends',
};

/** For a response of digits: how many of them an answer can have. */
export function forDigitsOnly(property: INodeProperties): INodeProperties {
	return shownFor(['digits'], property);
}
