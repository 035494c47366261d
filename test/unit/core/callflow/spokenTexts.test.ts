import fc from 'fast-check';

import { SPOKEN_PARAMS } from '../../../../core/callflow/actionParams';
import { findUnspokenTexts, findWordsForNothing } from '../../../../core/callflow/spokenTexts';
import { issue, makeCall, say } from './callflows';

const LEFT_OVERS = ['{{', '}}', '[object Object]', '[object Promise]', '[object Undefined]'];

test.each(SPOKEN_PARAMS)('%s with what an expression leaves behind is refused', (param) => {
	const path = ['callflow', 1, 'params', param] as const;
	for (const leftOver of LEFT_OVERS) {
		const callflow = [makeCall(), { action: 'shout', params: { [param]: `Hi ${leftOver}!` } }];
		expect(findUnspokenTexts(callflow)).toEqual([issue(-1016, ...path)]);
	}
});

test.each(['{ this }', '[object]', '[objection]', 'object Object', '[object lamp]'])(
	'%s may be spoken',
	(text) => {
		expect(findUnspokenTexts([makeCall(), say({ text })])).toEqual([]);
	},
);

test('wherever it stands in whatever text, it is found', () => {
	const leftOver = fc.constantFrom(...LEFT_OVERS);
	const where = fc.record({ before: fc.string(), leftOver, after: fc.string() });
	fc.assert(
		fc.property(where, ({ before, leftOver: found, after }) => {
			expect(findUnspokenTexts([say({ text: `${before}${found}${after}` })])).toHaveLength(1);
		}),
	);
});

test('a text without braces and brackets is never refused', () => {
	const plain = fc.string({ unit: 'grapheme' }).map((text) => text.replace(/[{}[\]]/g, ''));
	fc.assert(
		fc.property(plain, (text) => {
			expect(findUnspokenTexts([say({ text })])).toEqual([]);
		}),
	);
});

test('something of any shape is looked through', () => {
	fc.assert(
		fc.property(fc.anything(), (entry) => {
			const texts = [entry, say({ text: 'null {{' })];
			expect(findUnspokenTexts(texts)).toContainEqual(
				issue(-1016, 'callflow', 1, 'params', 'text'),
			);
			expect(findWordsForNothing(texts)).toContain('null');
		}),
	);
});

describe('the words for nothing', () => {
	test.each([
		['Dear undefined', ['undefined']],
		['null', ['null']],
		['You owe NaN dollars.', ['NaN']],
		['undefined-null', ['undefined', 'null']],
		['Dear undefined and undefined', ['undefined']],
	])('%j has %j', (text, words) => {
		expect(findWordsForNothing([makeCall(), say({ text })])).toEqual(words);
	});

	test.each([
		'nullify',
		'Nanny',
		'undefinedness',
		'Null',
		'annulled',
		'Éundefined',
		'NaN5',
		'nullé',
	])('%s is another word', (text) => {
		expect(findWordsForNothing([say({ text })])).toEqual([]);
	});
});
