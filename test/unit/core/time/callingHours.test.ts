import {
	findClosing,
	findOpening,
	readTimeOfDay,
	readWeekdays,
	type CallingHours,
} from '../../../../core/time/callingHours';

const EVERY_DAY = [1, 2, 3, 4, 5, 6, 7];

function hours(start: string, end: string, more: Partial<CallingHours> = {}): CallingHours {
	return {
		start: readTimeOfDay(start) ?? NaN,
		end: readTimeOfDay(end) ?? NaN,
		days: EVERY_DAY,
		timeZone: 'UTC',
		...more,
	};
}

function closing(of: CallingHours, now: string) {
	return findClosing(of, new Date(now))?.toISOString();
}

describe('hours within one day', () => {
	const office = hours('09:00', '18:00', { timeZone: 'Asia/Singapore' });

	test.each([
		['the first moment', '2031-06-02T01:00:00.000Z'],
		['noon', '2031-06-02T04:00:00.000Z'],
		['the last moment', '2031-06-02T09:59:59.999Z'],
	])('%s: calling is allowed until they end', (_when, now) => {
		expect(closing(office, now)).toBe('2031-06-02T10:00:00.000Z');
	});

	test.each([
		['just before', '2031-06-02T00:59:59.999Z'],
		['the end itself', '2031-06-02T10:00:00.000Z'],
		['night', '2031-06-02T16:00:00.000Z'],
	])('%s: nobody is called', (_when, now) => {
		expect(closing(office, now)).toBeUndefined();
	});

	test('the days are those of the time zone', () => {
		// Monday in Singapore, Sunday in UTC.
		const early = hours('00:00', '06:00', { timeZone: 'Asia/Singapore', days: [1] });
		expect(closing(early, '2031-06-01T17:00:00Z')).toBe('2031-06-01T22:00:00.000Z');
		expect(closing({ ...early, days: [7] }, '2031-06-01T17:00:00Z')).toBeUndefined();
	});
});

describe('hours over midnight belong to the day on which they start', () => {
	const night = hours('22:00', '06:00', { days: [5] });

	test.each([
		['Friday evening', '2031-06-06T22:00:00Z'],
		['Saturday morning', '2031-06-07T05:59:59Z'],
	])('%s: calling is allowed', (_when, now) => {
		expect(closing(night, now)).toBe('2031-06-07T06:00:00.000Z');
	});

	test.each([
		['Friday morning', '2031-06-06T05:00:00Z'],
		['Friday noon', '2031-06-06T12:00:00Z'],
		['Saturday evening', '2031-06-07T23:00:00Z'],
	])('%s: nobody is called', (_when, now) => {
		expect(closing(night, now)).toBeUndefined();
	});
});

describe('windows that follow on each other', () => {
	test('are one: until Friday is over', () => {
		const workdays = hours('00:00', '24:00', { days: [1, 2, 3, 4, 5] });
		expect(closing(workdays, '2031-06-04T12:00:00Z')).toBe('2031-06-07T00:00:00.000Z');
	});

	test('end after a week where they never end', () => {
		expect(closing(hours('00:00', '24:00'), '2031-06-04T12:00:00Z')).toBe(
			'2031-06-11T00:00:00.000Z',
		);
	});

	test('with a pause between them are two', () => {
		expect(closing(hours('00:00', '23:59'), '2031-06-04T12:00:00Z')).toBe(
			'2031-06-04T23:59:00.000Z',
		);
	});
});

describe('clocks go forward: Berlin, 30 March 2031, 02:00 is 03:00', () => {
	const berlin = (start: string, end: string) => hours(start, end, { timeZone: 'Europe/Berlin' });

	test.each([
		['hours over the jump are an hour shorter', '22:00', '06:00', '2031-03-30T04:00:00.000Z'],
		['an end that is left out is the jump', '22:00', '02:30', '2031-03-30T01:00:00.000Z'],
		['an end at the jump is the jump', '22:00', '02:00', '2031-03-30T01:00:00.000Z'],
	])('%s', (_what, start, end, expected) => {
		expect(closing(berlin(start, end), '2031-03-29T22:00:00Z')).toBe(expected);
	});

	test('hours whose start is left out begin with the jump', () => {
		expect(closing(berlin('02:30', '06:00'), '2031-03-30T00:59:59Z')).toBeUndefined();
		expect(closing(berlin('02:30', '06:00'), '2031-03-30T01:00:00Z')).toBe(
			'2031-03-30T04:00:00.000Z',
		);
	});

	test('hours that are left out altogether are none', () => {
		expect(closing(berlin('02:10', '02:50'), '2031-03-30T00:59:59Z')).toBeUndefined();
		expect(closing(berlin('02:10', '02:50'), '2031-03-30T01:20:00Z')).toBeUndefined();
	});
});

describe('clocks go back: Berlin, 26 October 2031, 03:00 is 02:00', () => {
	const berlin = (start: string, end: string) => hours(start, end, { timeZone: 'Europe/Berlin' });

	test.each([
		['hours over the change are an hour longer', '22:00', '06:00', '2031-10-26T05:00:00.000Z'],
		['an end in the double hour is the first', '22:00', '02:30', '2031-10-26T00:30:00.000Z'],
		['an end that the clock first skips is later', '22:00', '03:00', '2031-10-26T02:00:00.000Z'],
	])('%s', (_what, start, end, expected) => {
		expect(closing(berlin(start, end), '2031-10-25T21:00:00Z')).toBe(expected);
	});

	test('hours that begin in the double hour stop when the clock goes back, and begin again', () => {
		const early = berlin('02:30', '06:00');
		expect(closing(early, '2031-10-26T00:40:00Z')).toBe('2031-10-26T01:00:00.000Z');
		expect(closing(early, '2031-10-26T01:20:00Z')).toBeUndefined();
		expect(closing(early, '2031-10-26T01:30:00Z')).toBe('2031-10-26T05:00:00.000Z');
	});
});

describe('the next time at which calling is allowed', () => {
	const office = hours('09:00', '18:00', { timeZone: 'Asia/Singapore', days: [1, 2, 3, 4, 5] });

	test.each([
		['now, within the hours', '2031-06-02T04:00:00.000Z', '2031-06-02T04:00:00.000Z'],
		['this morning, before them', '2031-06-02T00:59:00.000Z', '2031-06-02T01:00:00.000Z'],
		['tomorrow, after them', '2031-06-02T10:00:00.000Z', '2031-06-03T01:00:00.000Z'],
		['Monday, on Friday evening', '2031-06-06T10:00:00.000Z', '2031-06-09T01:00:00.000Z'],
	])('is %s', (_when, now, expected) => {
		expect(findOpening(office, new Date(now))?.toISOString()).toBe(expected);
	});

	test.each([
		['the jump that leaves the start out', '02:30', '03-30T00:59:59Z', '03-30T01:00:00.000Z'],
		['the second time of a double hour', '02:30', '10-26T01:10:00Z', '10-26T01:30:00.000Z'],
	])('is %s', (_when, start, now, expected) => {
		const berlin = hours(start, '06:00', { timeZone: 'Europe/Berlin' });
		expect(findOpening(berlin, new Date(`2031-${now}`))?.toISOString()).toBe(`2031-${expected}`);
	});

	test('is a week later where the only hours are left out by the clock', () => {
		const sundays = hours('02:10', '02:50', { timeZone: 'Europe/Berlin', days: [7] });
		expect(findOpening(sundays, new Date('2031-03-29T12:00:00Z'))?.toISOString()).toBe(
			'2031-04-06T00:10:00.000Z',
		);
	});

	test('is never where no day is chosen', () => {
		const never = hours('09:00', '18:00', { days: [] });
		expect(findOpening(never, new Date('2031-06-02T12:00:00Z'))).toBeUndefined();
	});
});

test.each([
	['9:00', 540],
	['09:05', 545],
	[' 17:30:00 ', 1050],
	['00:00', 0],
	['24:00', 1440],
])('%j is %i minutes after midnight', (text, expected) => {
	expect(readTimeOfDay(text)).toBe(expected);
});

test.each(['', '9', '9am', '24:01', '25:00', '12:60', '09:00:30', '9.30', 'noon', '-1:00'])(
	'%j is no time of day',
	(text) => {
		expect(readTimeOfDay(text)).toBeUndefined();
	},
);

test.each([
	[
		['monday', 'Sunday'],
		[1, 7],
	],
	[
		['MON', ' tue '],
		[1, 2],
	],
	[
		[1, '5', 7],
		[1, 5, 7],
	],
	[[0], [7]],
	[[], []],
])('%j are the days %j', (values, expected) => {
	expect(readWeekdays(values)).toEqual(expected);
});

test.each([['Montag'], ['m'], ['8'], [1.5], [-1], [''], [null], [undefined], ['mon-fri']])(
	'%j is no day',
	(value) => {
		expect(readWeekdays(['monday', value])).toBeUndefined();
	},
);
