import fc from 'fast-check';

import { findClosing, findOpening, type CallingHours } from '../../../core/time/callingHours';

const MINUTE = 60_000;
const ZONES = ['Europe/Berlin', 'America/New_York', 'Australia/Lord_Howe', 'Asia/Kolkata'];
// On each of these days, clocks change in one of the zones, in the one direction or the other.
const CHANGES = [
	'2031-03-30',
	'2031-10-26',
	'2031-03-09',
	'2031-11-02',
	'2031-10-05',
	'2031-04-06',
];

// Making one takes much longer than asking it.
const CLOCKS = new Map(
	ZONES.map((timeZone) => [
		timeZone,
		new Intl.DateTimeFormat('en-GB', {
			timeZone,
			hourCycle: 'h23',
			hour: '2-digit',
			minute: '2-digit',
		}),
	]),
);

/** What a clock on the wall shows there, as minutes after midnight. */
function clock(time: number, timeZone: string): number {
	const shown = CLOCKS.get(timeZone)?.format(time) ?? '';
	const [hours, minutes] = shown.split(':').map(Number);
	return (hours ?? NaN) * 60 + (minutes ?? NaN);
}

const someHours = fc
	.record({
		start: fc.nat(24 * 60 - 1),
		end: fc.integer({ min: 1, max: 24 * 60 - 1 }),
		days: fc.constant([1, 2, 3, 4, 5, 6, 7]),
		timeZone: fc.constantFrom(...ZONES),
	})
	.filter(({ start, end }) => start !== end);

const someTime = fc
	.tuple(fc.constantFrom(...CHANGES), fc.integer({ min: -24 * 60, max: 36 * 60 }))
	.map(([day, minutes]) => Date.parse(`${day}T00:00Z`) + minutes * MINUTE);

function isWithin({ start, end, timeZone }: CallingHours, at: number): boolean {
	const shown = clock(at, timeZone);
	return start < end ? start <= shown && shown < end : start <= shown || shown < end;
}

test('calling is allowed exactly while the clock shows a time within the hours', () => {
	fc.assert(
		fc.property(someHours, someTime, (hours, time) => {
			const allowed = (at: number) => isWithin(hours, at);
			const closing = findClosing(hours, new Date(time))?.getTime();
			expect(closing !== undefined).toBe(allowed(time));
			if (closing === undefined) return;
			expect(allowed(closing)).toBe(false);
			for (let at = time; at < closing; at += 7 * MINUTE) expect(allowed(at)).toBe(true);
			expect(allowed(closing - 1)).toBe(true);
		}),
		{ numRuns: 500 },
	);
});

test('calling is allowed again at the next calling time, and at no minute before it', () => {
	fc.assert(
		fc.property(someHours, someTime, (hours, time) => {
			const opening = findOpening(hours, new Date(time))?.getTime() ?? NaN;
			expect(isWithin(hours, opening)).toBe(true);
			for (let at = time; at < opening; at += MINUTE) expect(isWithin(hours, at)).toBe(false);
		}),
		{ numRuns: 300 },
	);
});
