import { CallNotStarted, openPace, type Pace } from '../../../nodes/EightByEightVoice/run/pace';

beforeEach(() => void jest.useFakeTimers());
afterEach(() => void jest.useRealTimers());

/** Asks for so many turns at once; gives the moments at which they came, in milliseconds from now. */
function ask(pace: Pace, count: number): number[] {
	const from = performance.now();
	const starts: number[] = [];
	for (let turn = 0; turn < count; turn++) {
		void pace.turn().then(() => starts.push(performance.now() - from));
	}
	return starts;
}

async function pass(ms: number) {
	return await jest.advanceTimersByTimeAsync(ms);
}

/** The most starts that lie in any one second, the end not included. */
function mostInOneSecond(starts: number[]): number {
	return Math.max(
		...starts.map((from) => starts.filter((at) => at >= from && at < from + 1000).length),
	);
}

test.each([1, 3, 7, 60, 999])('at %i per second, no second has more starts', async (perSecond) => {
	const starts = ask(openPace(perSecond), perSecond * 3);
	await pass(10_000);
	expect(starts).toHaveLength(perSecond * 3);
	expect(mostInOneSecond(starts)).toBe(perSecond);
});

test('the starts are spread evenly over the second', async () => {
	const starts = ask(openPace(4), 5);
	await pass(10_000);
	expect(starts).toEqual([0, 250, 500, 750, 1000]);
});

test('a pace that the clock cannot divide is kept in the long run', async () => {
	const starts = ask(openPace(7), 701);
	await pass(200_000);
	expect(Math.round(Number(starts.at(-1)) / 1000)).toBe(100);
});

test('turns that nobody took are not made up for', async () => {
	const pace = openPace(4);
	ask(pace, 1);
	await pass(60_000);
	const starts = ask(pace, 4);
	await pass(10_000);
	expect(starts).toEqual([0, 250, 500, 750]);
});

test('a start that comes late moves the next ones where the second would have too many', async () => {
	const starts = ask(openPace(4), 12);
	await pass(0);
	// The timers fire in time, but nothing is carried out before 900 ms.
	jest.advanceTimersByTime(900);
	await pass(10_000);
	expect(starts.slice(0, 3)).toEqual([0, 900, 900]);
	expect(mostInOneSecond(starts)).toBe(4);
});

test('half a call per second is one in two seconds', async () => {
	const starts = ask(openPace(0.5), 3);
	await pass(10_000);
	expect(starts).toEqual([0, 2000, 4000]);
});

test('0 lets all start at once', async () => {
	const starts = ask(openPace(0), 1000);
	await pass(0);
	expect(starts).toEqual(Array.from({ length: 1000 }, () => 0));
});

test('a call that is tried again later holds the others back until then', async () => {
	const pace = openPace(0);
	const from = performance.now();
	const retried = pace.turn(3000).then(() => performance.now() - from);
	const starts = ask(pace, 2);
	await pass(10_000);
	expect([await retried, ...starts]).toEqual([3000, 3000, 3000]);
});

test('turns come in the order in which they were asked for', async () => {
	const pace = openPace(10);
	const order: string[] = [];
	for (const name of ['first', 'second', 'third']) {
		void pace.turn().then(() => order.push(name));
	}
	await pass(1000);
	expect(order).toEqual(['first', 'second', 'third']);
});

test('once stopped, nobody who waits gets a turn', async () => {
	const pace = openPace(1);
	await pace.turn();
	const waiting = expect(pace.turn()).rejects.toThrow(CallNotStarted);
	pace.stop();
	await pass(1000);
	await waiting;
});

test('once stopped, nobody who comes later gets a turn', async () => {
	const pace = openPace(0);
	pace.stop();
	await expect(pace.turn()).rejects.toThrow(CallNotStarted);
});
