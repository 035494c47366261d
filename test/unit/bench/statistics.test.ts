import { rotate } from '../../bench/rounds';
import { median, percentile } from '../../bench/statistics';

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

test('each round begins with another contender', () => {
	const expected = ['abc', 'bca', 'cab', 'abc'];
	expect([0, 1, 2, 3].map((round) => rotate(['a', 'b', 'c'], round).join(''))).toEqual(expected);
});
