import { chooseSizes } from '../../bench/calls/callRounds';
import { PARTS, readOptions } from '../../bench/options';

test('without arguments everything is measured', () => {
	expect(readOptions([])).toEqual({ parts: PARTS, isWhole: true });
});

test('a part with its options is not the whole', () => {
	const expected = {
		parts: ['calls'],
		items: [200, 1000],
		answerAfter: [20],
		only: '8x8',
		rounds: 1,
		profile: 'folder',
		isWhole: false,
	};
	const args = 'calls --items 200,1000 --answer-after 20 --only 8x8 --rounds 1 --profile folder';
	expect(readOptions(args.split(' '))).toEqual(expected);
});

test.each([
	[['speed'], 'There is no part "speed"'],
	[['calls', '--items', 'many'], '--items is "many": write whole numbers'],
])('%j is refused in a sentence', (args, sentence) => {
	expect(() => readOptions(args)).toThrow(sentence);
});

test('all sizes of the goals are measured', () => {
	const sizes = chooseSizes(readOptions([]));
	expect(sizes).toEqual(
		expect.arrayContaining([
			expect.objectContaining({ items: 5000, answerAfterMs: 20 }),
			expect.objectContaining({ items: 10_000, answerAfterMs: 100 }),
		]),
	);
});

test('another number of items than the usual ones is measured as well', () => {
	const expected = [{ items: 50, answerAfterMs: 20 }];
	expect(chooseSizes(readOptions(['calls', '--items', '50']))).toEqual(expected);
});
