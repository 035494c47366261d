import { inRounds, rotate } from '../../bench/rounds';
import { median, pairRatios, percentile } from '../../bench/statistics';

const oneToHundred = Array.from({ length: 100 }, (_, index) => 100 - index);

test.each([
	[0.5, 50],
	[0.95, 95],
	[0.99, 99],
	[1, 100],
])('the %p percentile of 1 to 100 is %p', (share, expected) => {
	expect(percentile(oneToHundred, share)).toBe(expected);
});

test('a percentile of one value is that value, of none not a number', () => {
	expect([percentile([7], 0.99), percentile([], 0.5)]).toEqual([7, NaN]);
});

test('the median of an even number of values lies between the two in the middle', () => {
	expect([median([10, 1, 2]), median([4, 1, 3, 2]), median([])]).toEqual([2, 2.5, NaN]);
});

test('a median of what is not all known is not known', () => {
	expect(median([1, NaN, 1])).toBeNaN();
});

test('a share is taken round by round; a round that one of both lacks is not a number', () => {
	expect(pairRatios([2, 9, 4], [1, 3])).toEqual([2, 3, NaN]);
	expect([pairRatios([], [1]), pairRatios([1], [])]).toEqual([[], []]);
});

test('all take their turns in each round', async () => {
	const turns: string[] = [];
	await inRounds(['a', 'b'], 3, async (entry) => void turns.push(entry));
	expect(turns.join('')).toBe('abbaab');
});

test('each round begins with another contender', () => {
	const expected = ['abc', 'bca', 'cab', 'abc'];
	expect([0, 1, 2, 3].map((round) => rotate(['a', 'b', 'c'], round).join(''))).toEqual(expected);
});
