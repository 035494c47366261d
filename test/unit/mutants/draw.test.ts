import { draw } from '../../mutants/draw';

const HUNDRED = Array.from({ length: 100 }, (_, index) => index);

test('the same seed draws the same, and another one draws others', () => {
	expect(draw(HUNDRED, 10, 8)).toEqual(draw(HUNDRED, 10, 8));
	expect(draw(HUNDRED, 10, 8)).not.toEqual(draw(HUNDRED, 10, 9));
});

test('a larger sample begins with the smaller one', () => {
	expect(draw(HUNDRED, 50, 8).slice(0, 10)).toEqual(draw(HUNDRED, 10, 8));
});

test('nothing is drawn twice, and no more than there is', () => {
	const ascending = draw(HUNDRED, 200, 8).sort((one, other) => one - other);
	expect(ascending).toEqual(HUNDRED);
});

test('each one is drawn about equally often', () => {
	const counts = new Map<number | undefined, number>();
	for (let seed = 0; seed < 4000; seed += 1) {
		const [first] = draw([1, 2, 3, 4], 1, seed);
		counts.set(first, (counts.get(first) ?? 0) + 1);
	}
	for (const number of [1, 2, 3, 4]) expect(counts.get(number)).toBeGreaterThan(900);
});
