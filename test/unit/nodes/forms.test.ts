import type { INodeProperties, INodePropertyOptions } from 'n8n-workflow';

import { EightByEightVoiceApi } from '../../../credentials/EightByEightVoiceApi.credentials';
import { EightByEightVoice } from '../../../nodes/EightByEightVoice/EightByEightVoice.node';
import { EightByEightVoiceTrigger } from '../../../nodes/EightByEightVoice/EightByEightVoiceTrigger.node';
import {
	approvalOptions,
	disapproveLabel,
} from '../../../nodes/EightByEightVoice/form/questionFields';
import { triggerOptions } from '../../../nodes/EightByEightVoice/trigger/triggerOptions';
import { fieldGroups } from './formFields';

const FORMS: Array<[name: string, fields: INodeProperties[]]> = [
	['the action node', new EightByEightVoice().description.properties],
	['the trigger', new EightByEightVoiceTrigger().description.properties],
	['the credential', new EightByEightVoiceApi().properties],
];

function choicesOf({ type, options = [] }: INodeProperties): INodePropertyOptions[] {
	return type === 'options' || type === 'multiOptions' ? (options as INodePropertyOptions[]) : [];
}

describe.each(FORMS)('in the form of %s', (_form, fields) => {
	const groups = fieldGroups(fields);
	const all = groups.flat();

	test('each field has a name and a label', () => {
		const nameless = all.filter(({ displayName, name }) => !displayName || !name);
		expect(nameless).toEqual([]);
	});

	test('no text is left empty', () => {
		const headings = all.flatMap(({ options = [] }) =>
			options.flatMap((option) => ('values' in option ? [option.displayName] : [])),
		);
		expect(headings).not.toContain('');
		const empty = [...all, ...all.flatMap(choicesOf)].filter((it) =>
			['description', 'placeholder', 'hint', 'action'].some((text) => Reflect.get(it, text) === ''),
		);
		expect(empty.map(({ name }) => name)).toEqual([]);
	});

	test('each field is of a type that n8n draws', () => {
		const drawn =
			'boolean collection dateTime fixedCollection multiOptions notice number options resourceLocator string json';
		const unknown = all.filter(({ type }) => !drawn.split(' ').includes(type));
		expect(unknown.map(({ name, type }) => [name, type])).toEqual([]);
	});

	test('each choice has a label and a value', () => {
		const wrong = all.flatMap(choicesOf).filter(({ name, value }) => !name || value === undefined);
		expect(wrong).toEqual([]);
	});

	test('what is chosen from a list or typed begins empty, in one of its ways to be given', () => {
		const locators = all.filter(({ type }) => type === 'resourceLocator');
		const expected = locators.map(({ modes = [] }) => ({ mode: modes[0]?.name, value: '' }));
		expect(locators.map((locator) => locator.default)).toEqual(expected);
	});

	test('no field is shown for a choice that the list beside it does not have', () => {
		const never = groups.flatMap((group) =>
			group.flatMap(({ name, displayOptions }) =>
				Object.entries(displayOptions?.show ?? {}).flatMap(([list, values = []]) => {
					const choices = group.filter((field) => field.name === list).flatMap(choicesOf);
					const offered = choices.map(({ value }) => value);
					const missing = values.filter((value) => !offered.includes(value as string));
					return choices.length === 0 ? [] : missing.map((value) => [name, list, value]);
				}),
			),
		);
		expect(never).toEqual([]);
	});

	// n8n takes one that it meets too early up again, for each of what it waits for, whenever it reads the form.
	test('what decides whether a field is shown stands before it', () => {
		const tooEarly = groups.flatMap((group) =>
			group.flatMap(({ name, displayOptions }, at) => {
				const deciding = Object.values(displayOptions ?? {}).flatMap(Object.keys);
				const later = group.slice(at + 1).map((field) => field.name);
				const earlier = group.slice(0, at).map((field) => field.name);
				return deciding
					.filter((field) => later.includes(field) && !earlier.includes(field))
					.map((field) => [name, field]);
			}),
		);
		expect(tooEarly).toEqual([]);
	});
});

test.each([new EightByEightVoice(), new EightByEightVoiceTrigger()])(
	'each list that n8n asks the node for is one that the node gives: %#',
	({ description, methods }) => {
		const lists = fieldGroups(description.properties)
			.flat()
			.flatMap(({ modes = [] }) => modes.map(({ typeOptions }) => typeOptions?.searchListMethod))
			.filter((name) => name !== undefined);
		expect([...new Set(lists)].sort()).toEqual(Object.keys(methods.listSearch).sort());
	},
);

test.each<[INodeProperties[], expected: string]>([
	[
		new EightByEightVoice().description.properties,
		'allowedDestinations binaryPropertyName callflowJson destination fileUrl host jobId message number password path promptMessage secondDestination sessionId source text toolDescription url username voiceProfile',
	],
	[
		new EightByEightVoiceTrigger().description.properties,
		'choice destination fallbackVoiceProfile fileUrl menu menuVoiceProfile name prompt promptMessage source text',
	],
])('n8n runs nothing while one of these is empty: %#', (fields, expected) => {
	const needed = fieldGroups(fields)
		.flat()
		.filter(({ required }) => required === true)
		.map(({ name }) => name);
	expect([...new Set(needed)].sort().join(' ')).toBe(expected);
});

test('an option of the trigger that is added changes nothing until it is set', () => {
	const options = triggerOptions.options as INodeProperties[];
	expect(Object.fromEntries(options.map((option) => [option.name, option.default]))).toEqual({
		allowedIps: '',
		existingWebhook: 'fail',
		ignoreDuplicates: true,
		replyLimit: 5,
		subAccountId: '',
		verifySecret: true,
	});
});

test('what key 2 is for is asked only where there is a key 2', () => {
	expect(fieldGroups([approvalOptions]).flat()).toContain(disapproveLabel);
	expect(disapproveLabel.displayOptions).toEqual({ show: { approvalType: ['double'] } });
});
