import { findCountry, findCountryOfZone, findTimeZone } from '../../../../core/phone/timeZone';

const NOW = new Date('2031-06-02T12:00:00Z');

test.each([
	['+6591234567', 'Asia/Singapore'],
	['6591234567', 'Asia/Singapore'],
	['+442079460190', 'Europe/London'],
	['+4930123456', 'Europe/Berlin'],
	['+18765551234', 'America/Jamaica'],
])('%s is in the time zone %s', (number, expected) => {
	expect(findTimeZone(number, NOW)).toBe(expected);
});

test.each([
	['the United States', '+12025550100'],
	['Canada', '+16135550100'],
	['Australia', '+61412345678'],
	['Spain, whose islands have another', '+34612345678'],
])('a number of %s tells none', (_where, number) => {
	expect(findTimeZone(number, NOW)).toBeUndefined();
});

test.each(['+80012345678', '+999123456', 'Ada', ''])('%j is of no single country', (number) => {
	expect(findTimeZone(number, NOW)).toBeUndefined();
});

test.each([
	['Europe/London', 'GB'],
	['America/New_York', 'US'],
	['Asia/Kolkata', 'IN'],
	['Asia/Calcutta', 'IN'],
	['America/Mexico_City', 'MX'],
	['UTC', undefined],
])('the time zone %s is of the country %s', (timeZone, expected) => {
	expect(findCountryOfZone(timeZone)).toBe(expected);
});

test.each([
	['+525512345678', 'MX'],
	['+12025550100', 'US'],
	['+16135550100', 'CA'],
	['+6591234567', 'SG'],
	['+65', undefined],
	['my neighbour', undefined],
	['', undefined],
])('the number %j is of the country %s', (number, expected) => {
	expect(findCountry(number)).toBe(expected);
});

describe('the time zone of a number', () => {
	/** An engine in which a locale has this alone. */
	const engineWith = (locale: object) => {
		jest.spyOn(Intl, 'Locale').mockImplementation(() => locale as never);
	};
	afterEach(() => void jest.restoreAllMocks());

	test.each([
		['a list of them', { timeZones: ['Asia/Singapore'] }],
		['a function that gives them', { getTimeZones: () => ['Asia/Singapore'] }],
	])('is known in an engine that has %s', (_what, locale) => {
		engineWith(locale);
		expect(findTimeZone('+6591234567', NOW)).toBe('Asia/Singapore');
	});

	test('is not known in an engine that has neither', () => {
		engineWith({});
		expect(findTimeZone('+6591234567', NOW)).toBeUndefined();
	});
});
