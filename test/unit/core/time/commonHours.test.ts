import type { CallingHours } from '../../../../core/time/callingHours';
import { findCommonClosing, findCommonOpening } from '../../../../core/time/commonHours';

const EVERY_DAY = [1, 2, 3, 4, 5, 6, 7];

function hoursIn(timeZone: string, changes: Partial<CallingHours> = {}): CallingHours {
	return { start: 9 * 60, end: 18 * 60, days: EVERY_DAY, timeZone, ...changes };
}

const SINGAPORE = hoursIn('Asia/Singapore');
const DUBAI = hoursIn('Asia/Dubai');
const HONOLULU = hoursIn('Pacific/Honolulu');

describe('of people in Singapore (01:00 to 10:00 UTC) and in Dubai (05:00 to 14:00 UTC)', () => {
	test.each([
		['2031-03-05T06:00:00Z', '2031-03-05T10:00:00.000Z'],
		['2031-03-05T02:00:00Z', undefined],
		['2031-03-05T12:00:00Z', undefined],
	])('at %s, the hours end at %s', (now, expected) => {
		const closing = findCommonClosing([SINGAPORE, DUBAI], new Date(now));
		expect(closing?.toISOString()).toBe(expected);
	});

	test.each([
		['2031-03-05T06:00:00Z', '2031-03-05T06:00:00.000Z'],
		['2031-03-05T02:00:00Z', '2031-03-05T05:00:00.000Z'],
		['2031-03-05T12:00:00Z', '2031-03-06T05:00:00.000Z'],
	])('at %s, both can be called from %s on', (now, expected) => {
		const opening = findCommonOpening([SINGAPORE, DUBAI], new Date(now));
		expect(opening?.toISOString()).toBe(expected);
	});
});

test('days on which only one of them can be called are passed over', () => {
	const monday = hoursIn('Asia/Dubai', { days: [1] });
	const opening = findCommonOpening([SINGAPORE, monday], new Date('2031-03-05T06:00:00Z'));
	expect(opening?.toISOString()).toBe('2031-03-10T05:00:00.000Z');
});

test('hours that never meet have no opening', () => {
	const now = new Date('2031-03-05T06:00:00Z');
	expect(
		findCommonOpening([hoursIn('Asia/Dubai', { end: 12 * 60 }), HONOLULU], now),
	).toBeUndefined();
});

test('hours of nobody have no end', () => {
	expect(findCommonClosing([], new Date())).toBeUndefined();
});
