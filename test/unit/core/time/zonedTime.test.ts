import { isTimeZone, parseInZone } from '../../../../core/time/zonedTime';

function read(text: string, timeZone: string) {
	return parseInZone(text, timeZone)?.toISOString();
}

describe('a time without an offset is meant in the zone', () => {
	test.each([
		['Asia/Singapore', '2031-06-01T09:00:00', '2031-06-01T01:00:00.000Z'],
		['Asia/Singapore', '2031-06-01T07:59:59', '2031-05-31T23:59:59.000Z'],
		['America/New_York', '2031-01-15T09:00:00', '2031-01-15T14:00:00.000Z'],
		['America/New_York', '2031-07-15T20:30:00', '2031-07-16T00:30:00.000Z'],
		['Europe/Berlin', '2031-01-15T09:00:00', '2031-01-15T08:00:00.000Z'],
		['Europe/Berlin', '2031-07-15T09:00:00', '2031-07-15T07:00:00.000Z'],
		['Asia/Kathmandu', '2031-07-15T09:00:00', '2031-07-15T03:15:00.000Z'],
		['Pacific/Kiritimati', '2031-01-01T13:00:00', '2030-12-31T23:00:00.000Z'],
		['UTC', '2031-07-15T09:00:00', '2031-07-15T09:00:00.000Z'],
	])('%s %s', (timeZone, text, expected) => {
		expect(read(text, timeZone)).toBe(expected);
	});
});

describe('a time can be written in several ways', () => {
	test.each([
		['2031-06-01', '2031-05-31T16:00:00.000Z'],
		['2031-06-01T09:00', '2031-06-01T01:00:00.000Z'],
		['2031-06-01 09:00:30', '2031-06-01T01:00:30.000Z'],
		['2031-06-01T09:00:30.250', '2031-06-01T01:00:30.250Z'],
		['  2031-06-01T09:00  ', '2031-06-01T01:00:00.000Z'],
	])('%j', (text, expected) => {
		expect(read(text, 'Asia/Singapore')).toBe(expected);
	});
});

describe('a time with an offset does not depend on the zone', () => {
	test.each([
		['2031-06-01T09:00:00Z', '2031-06-01T09:00:00.000Z'],
		['2031-06-01T09:00:00.125Z', '2031-06-01T09:00:00.125Z'],
		['2031-06-01T09:00:00+08:00', '2031-06-01T01:00:00.000Z'],
		['2031-06-01T09:00:00-05:30', '2031-06-01T14:30:00.000Z'],
		['2031-06-01T09:00:00+0800', '2031-06-01T01:00:00.000Z'],
	])('%s', (text, expected) => {
		expect(read(text, 'America/New_York')).toBe(expected);
	});
});

test.each(['05/06/2031 10:00Z', '1 Z', '31 Feb 2031 10:00 +0000', '+275760-09-13T00:00:00Z'])(
	'%s, of which nobody knows the day, is no time',
	(text) => {
		expect(read(text, 'UTC')).toBeUndefined();
	},
);

test('a zone is kept once, in however many ways its name is written', () => {
	const made = jest.spyOn(Intl, 'DateTimeFormat');
	for (const name of ['Asia/Jakarta', 'asia/jakarta', 'ASIA/JAKARTA', 'Asia/jakarta']) {
		expect(isTimeZone(name)).toBe(true);
	}
	expect(made).toHaveBeenCalledTimes(1);
	made.mockRestore();
});

describe('clocks go forward', () => {
	test.each([
		['Europe/Berlin', '2031-03-30T01:59:59', '2031-03-30T00:59:59.000Z'],
		['Europe/Berlin', '2031-03-30T03:00:00', '2031-03-30T01:00:00.000Z'],
		['America/New_York', '2031-03-09T01:59:59', '2031-03-09T06:59:59.000Z'],
		['America/New_York', '2031-03-09T03:00:00', '2031-03-09T07:00:00.000Z'],
	])('%s %s is right beside the gap', (timeZone, text, expected) => {
		expect(read(text, timeZone)).toBe(expected);
	});

	test.each([
		['Europe/Berlin', '2031-03-30T02:00:00', '2031-03-30T01:00:00.000Z'],
		['Europe/Berlin', '2031-03-30T02:30:00', '2031-03-30T01:30:00.000Z'],
		['America/New_York', '2031-03-09T02:30:00', '2031-03-09T07:30:00.000Z'],
		['Australia/Sydney', '2031-10-05T02:30:00', '2031-10-04T16:30:00.000Z'],
	])('%s %s is left out, and read as the hour after', (timeZone, text, expected) => {
		expect(read(text, timeZone)).toBe(expected);
	});
});

describe('clocks go back', () => {
	test.each([
		['Europe/Berlin', '2031-10-26T01:59:59', '2031-10-25T23:59:59.000Z'],
		['Europe/Berlin', '2031-10-26T03:00:00', '2031-10-26T02:00:00.000Z'],
		['America/New_York', '2031-11-02T00:59:59', '2031-11-02T04:59:59.000Z'],
		['America/New_York', '2031-11-02T02:00:00', '2031-11-02T07:00:00.000Z'],
	])('%s %s is right beside the hour that comes twice', (timeZone, text, expected) => {
		expect(read(text, timeZone)).toBe(expected);
	});

	test.each([
		['Europe/Berlin', '2031-10-26T02:30:00', ['2031-10-26T00:30', '2031-10-26T01:30']],
		['America/New_York', '2031-11-02T01:30:00', ['2031-11-02T05:30', '2031-11-02T06:30']],
	])('%s %s is one of the two times that it is', (timeZone, text, both) => {
		expect(both).toContain(read(text, timeZone)?.slice(0, 'YYYY-MM-DDTHH:MM'.length));
	});
});

describe('what is no date and time is undefined', () => {
	test.each([
		'',
		'tomorrow',
		'9:00',
		'01.06.2031 09:00',
		'06/01/2031',
		'2031-06-01T25:00',
		'2031-13-01',
		'2031-02-30T09:00',
		'2031-02-30T09:00:00Z',
		'2031-06-01T09:00:00 Singapore',
		'soonZ',
	])('%j', (text) => {
		expect(parseInZone(text, 'Asia/Singapore')).toBeUndefined();
	});
});

test.each(['Asia/Singapore', 'Europe/London', 'UTC'])('%s is a time zone', (name) => {
	expect(isTimeZone(name)).toBe(true);
});

test.each(['BST', 'ist', 'CST', 'PST', 'SST', 'AST', 'ACT', 'ECT'])(
	'%s is none, because people and engines take it for different ones',
	(name) => {
		expect(isTimeZone(name)).toBe(false);
	},
);

test.each(['EST', 'CET', 'GMT', 'Japan', 'PRC'])('%s is one, of the IANA list', (name) => {
	expect(isTimeZone(name)).toBe(true);
});

test.each(['', 'Singapore Time', 'Asia/Nowhere', 'GMT+25'])('%j is none', (name) => {
	expect(isTimeZone(name)).toBe(false);
});
