import fc from 'fast-check';
import type { IDataObject, NodeParameterValueType } from 'n8n-workflow';

import { EightByEightVoice } from '../../../nodes/EightByEightVoice/EightByEightVoice.node';
import { openReader } from '../../../nodes/EightByEightVoice/run/fieldsOfItem';
import { workflowOf } from '../nodes/oneNodeWorkflow';
import { VOICE_NODE } from '../nodes/voiceNode';

const { expression: n8n } = workflowOf(VOICE_NODE, new EightByEightVoice());

/** What n8n gives for a parameter as it was typed. */
function evaluate(typed: unknown, json: unknown): unknown {
	const value = typed as NodeParameterValueType;
	const items = [{ json: json as IDataObject }];
	return n8n.getParameterValue(value, null, 0, 0, VOICE_NODE.name, items, 'internal', {});
}

const ITEM: IDataObject = {
	phone: '+6591230001',
	empty: '',
	count: 0,
	amount: 12.5,
	'Phone number': '+6591230002',
	"it's": 'quoted',
	contact: { name: 'Ann {{ $json.phone }}', phones: ['+6591230003', '+6591230004'] },
	3: 'three',
};

test.each([
	['+6591230001', '={{ $json.phone }}'],
	['+6591230001', '={{$json.phone}}'],
	['', '={{ $json.empty }}'],
	[0, '={{ $json.count }}'],
	['+6591230002', '={{ $json["Phone number"] }}'],
	['+6591230002', "={{ $json['Phone number'] }}"],
	['quoted', '={{ $json["it\'s"] }}'],
	['+6591230004', '={{ $json.contact.phones[1] }}'],
	['three', '={{ $json[3] }}'],
	['Good morning', '=Good morning'],
	['', '='],
	['+6591230001 ', '={{ $json.phone }} '],
	[
		'Hello Ann {{ $json.phone }},\n12.5 "euros" and 0.',
		'=Hello {{ $json.contact.name }},\n{{ $json.amount }} "euros" and {{ $json.count }}.',
	],
	[
		{ on: true, keys: ['0', 'x'], none: null },
		{ on: true, keys: ['={{ $json.count }}{{ $json.empty }}', 'x'], none: null },
	],
])('n8n is not needed for what gives %j, and gives the same: %j', (expected, typed) => {
	expect(openReader(typed)?.(ITEM)).toEqual(expected);
	expect(evaluate(typed, ITEM)).toEqual(expected);
});

test.each([
	'={{ $json.phone.trim() }}',
	'={{ $json.phone || $json.other }}',
	'={{ $json.length }}',
	'={{ $json.phone.length }}',
	'={{ $json.other }}',
	'={{ $json.contact }}',
	'={{ $json.constructor }}',
	'={{ $json["phone"] + "}}" }}',
	'={{ $JSON.phone }}',
	'={{ $json }}',
	'={{ $json[03] }}',
	'={{ $json.contact.phones.0 }}',
	'={{ $now }} {{ $json.phone }}',
	'={{ $json.phone }} {{ $json.phone',
	'=\\{{ $json.phone }}',
	{ phone: '={{ $json.phone }}', at: '={{ $now }}' },
])('n8n is asked for what it alone can tell: %j', (typed) => {
	expect(openReader(typed)?.(ITEM)).toBeUndefined();
});

const leaf = fc.oneof(
	fc.string({ unit: 'grapheme' }),
	fc.constantFrom('{{ $json.a }}', '}}', '\\', '=1', '', '\n', '+65 9123'),
	fc.oneof(fc.integer(), fc.double(), fc.boolean(), fc.constant(null)),
);
const inner = fc.oneof(
	leaf,
	fc.array(leaf, { maxLength: 2 }),
	fc.record({ b: leaf }, { requiredKeys: [] }),
);
const KEYS = ['a', '_1', 'Phone number', "it's", 'ä', 'x"y', 'n\n', '0', 'length', 'toString'];
const fields = fc.record(Object.fromEntries(KEYS.map((key) => [key, inner])), {
	requiredKeys: ['a'],
});
// A node before may give out anything.
const item = fc.oneof({ weight: 9, arbitrary: fields }, leaf, fc.array(leaf));

const key = fc.constantFrom('a', 'a', 'a', ...KEYS, 'b');
const step = fc.oneof(
	key.map((name) => `.${name}`),
	key.map((name) => `["${name}"]`),
	key.map((name) => `['${name}']`),
	fc.nat({ max: 2 }).map((index) => `[${index}]`),
);
const steps = fc.oneof(
	step,
	step,
	fc.array(step, { maxLength: 3 }).map((many) => many.join('')),
);
const blank = fc.constantFrom('', ' ', ' ', '  ', '\n');
const field = fc
	.tuple(blank, steps, blank)
	.map(([before, path, after]) => `{{${before}$json${path}${after}}}`);
const PIECES = [
	...['', ' ', 'Hello ', '\\', '{', '}', '{{', '}}', '"', "'"],
	...['`', '${a}', '\n', '\r', '\u2028', '=', ' $json.a '],
];
const text = fc.oneof(fc.constantFrom(...PIECES), fc.string({ unit: 'grapheme', maxLength: 8 }));
const expression = fc
	.array(fc.oneof(field, field, text), { maxLength: 4 })
	.map((parts) => `=${parts.join('')}`);
const collection = fc.dictionary(
	fc.constantFrom('text', 'key'),
	fc.oneof(expression, leaf, fc.array(expression)),
);
const parameter = fc.oneof(expression, expression, collection);

test('whatever is typed and whatever the item holds, what is read without n8n is what n8n gives', () => {
	let count = 0;
	fc.assert(
		fc.property(parameter, item, (typed, values) => {
			const read = openReader(typed)?.(values);
			if (read === undefined) return;
			count += 1;
			expect(read).toEqual(evaluate(typed, values));
		}),
		{ numRuns: 2000 },
	);
	expect(count).toBeGreaterThan(500);
});
