import type { INodeProperties } from 'n8n-workflow';

import { Fields } from '../../../nodes/EightByEightVoice/form/fields';

const name: INodeProperties = { displayName: 'Name', name: 'name', type: 'string', default: '' };
const day: INodeProperties = { ...name, type: 'dateTime' };
const colour: INodeProperties = {
	displayName: 'Colour',
	name: 'name',
	type: 'options',
	default: 'red',
	options: [
		{ name: 'Red', value: 'red' },
		{ name: 'Blue', value: 'blue' },
	],
};

/** A form in which this was filled in. */
function form(value?: unknown): Fields {
	return Fields.of(value === undefined ? {} : { name: value }, 'Asia/Singapore');
}

describe('a value that cannot be read is refused, with the remedy', () => {
	test.each([
		[
			"'Name' is not a text",
			'Have its expression name a field that holds a text.',
			() => form({}).text(name),
		],
		["'Name' is missing", 'Fill it in.', () => form(' ').needed(name)],
		[
			"'Name' is neither true nor false",
			"Given: 'yes'. Switch it on or off, or have the expression give true or false.",
			() => form('yes').yesOrNo(name),
		],
		[
			"'Name' must be even",
			"Given: '3'. Make it even.",
			() =>
				form('3').number(name, {
					isRight: (value) => value % 2 === 0,
					rule: 'must be even',
					remedy: 'Make it even.',
				}),
		],
		[
			"'Colour' is not in the list",
			"Given: 'Red'. Choose one from the list, or have the expression give one of: red, blue.",
			() => form('Red').choice(colour),
		],
		[
			"'Name' is not a valid ID",
			"Given: '../x'. Take it from the list.",
			() => form('../x').id(name, { pattern: /^\w+$/, remedy: 'Take it from the list.' }),
		],
		[
			"'Name' is not a date and time",
			"Given: 'tomorrow'. Give it like 2030-01-31T09:00:00, which is read in the workflow's time zone.",
			() => form('tomorrow').time(day),
		],
	])('%s: %s', (message, description, read) => {
		expect(read).toThrow(expect.objectContaining({ message, description }));
	});
});

test.each<[string, INodeProperties]>([
	['a secret', { ...name, typeOptions: { password: true } }],
	['a document', { ...name, type: 'json' }],
])('what was given is not shown of %s', (_what, field) => {
	expect(form('4711').refuse(field, 'is wrong', 'Correct it.').description).toBe('Correct it.');
});

describe('a date and time', () => {
	test.each([
		['2030-01-31T09:00:00', '2030-01-31T01:00:00.000Z'],
		['2030-01-31T09:00:00Z', '2030-01-31T09:00:00.000Z'],
		[new Date('2030-01-31T09:00:00Z'), '2030-01-31T09:00:00.000Z'],
	])('%j is read where it names no zone in that of the workflow', (given, expected) => {
		expect(form(given).time(day)?.toISOString()).toBe(expected);
	});

	test.each([undefined, null, ''])('that is not filled in (%j) is none', (given) => {
		expect(form(given).time(day)).toBeUndefined();
	});
});

test('a field that was left alone has its default', () => {
	expect([form().choice(colour), form(null).choice(colour)]).toEqual(['red', 'red']);
});

test('what was added to a collection is a form of its own, in the same time zone', () => {
	const collection: INodeProperties = { ...name, type: 'collection', default: {} };
	const inner = form({ name: '2030-01-31T09:00:00' }).collection(collection);
	expect(inner.time(day)?.toISOString()).toBe('2030-01-31T01:00:00.000Z');
});
