import type { IExecuteFunctions, INode } from 'n8n-workflow';

import { withQuickParameters } from '../../../nodes/EightByEightVoice/run/quickParameters';
import { VOICE_NODE } from './voiceNode';

const CONTACTS = ['+6591230001', '+6591230002', '+6591230003'].map((phone) => ({
	json: { phone },
}));

/** Reads a parameter for each item; what n8n has to do is to evaluate it, not to give it as it was typed. */
function readForEach(
	typed: unknown,
	{ node = VOICE_NODE, items = CONTACTS }: { node?: INode; items?: unknown[] } = {},
) {
	const evaluatedFor: number[] = [];
	const context = withQuickParameters({
		getNode: () => node,
		getInputData: () => items,
		getNodeParameter: (
			_: string,
			index: number,
			__: unknown,
			options?: { rawExpressions?: boolean },
		) => {
			if (options?.rawExpressions === true) return typed;
			evaluatedFor.push(index);
			return `n8n's for item ${index}`;
		},
	} as never as IExecuteFunctions);
	const values = items.map((_, index) => context.getNodeParameter('destination', index));
	return { values, evaluatedFor };
}

test('a parameter without an expression is asked of n8n once for all items', () => {
	const same = "n8n's for item 0";
	expect(readForEach('+6591230000')).toEqual({ values: [same, same, same], evaluatedFor: [0] });
});

test('a field of the item is asked of n8n once, and taken from the other items', () => {
	expect(readForEach('={{ $json.phone }}')).toEqual({
		values: ["n8n's for item 0", '+6591230002', '+6591230003'],
		evaluatedFor: [0],
	});
});

test.each(['={{ $json.phone.trim() }}', '={{ $json.other }}'])(
	'%s is asked of n8n for each item',
	(typed) => {
		expect(readForEach(typed)).toEqual({
			values: ["n8n's for item 0", "n8n's for item 1", "n8n's for item 2"],
			evaluatedFor: [0, 1, 2],
		});
	},
);

test.each([0, false, '', null, undefined])(
	'of an item that is %j in place of an object, n8n is asked',
	(json) => {
		const items = [{ json: { phone: '+6591230001' } }, { json }];
		expect(readForEach('={{ $json.phone }}', { items })).toEqual({
			values: ["n8n's for item 0", "n8n's for item 1"],
			evaluatedFor: [0, 1],
		});
		expect(readForEach('={{ $now }}', { items }).evaluatedFor).toEqual([0, 1]);
	},
);

test('for a tool, n8n is asked for each item', () => {
	const tool = { ...VOICE_NODE, type: `${VOICE_NODE.type}Tool` };
	expect(readForEach('={{ $json.phone }}', { node: tool }).evaluatedFor).toEqual([0, 1, 2]);
});
