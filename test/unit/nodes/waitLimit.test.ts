import { limitWaitTime, readWaitLimit } from '../../../nodes/EightByEightVoice/form/waitLimit';

const NOW = new Date('2031-01-01T00:00:00Z');

function limitOf(values: object): string {
	return readWaitLimit({ [limitWaitTime.name]: { values } }, 'UTC', NOW).toISOString();
}

test.each([
	[{ limitType: 'atSpecifiedTime', maxDateAndTime: '2031-01-31T00:00:00Z' }],
	[{ resumeAmount: 30, resumeUnit: 'days' }],
])('%j, thirty days, is the longest limit', (values) => {
	expect(limitOf(values)).toBe('2031-01-31T00:00:00.000Z');
});

test.each([
	['2031-01-01T02:00:00.000Z', { resumeAmount: 2 }],
	['2031-01-01T02:00:00.000Z', { resumeAmount: '2', resumeUnit: 'hours' }],
	['2031-01-01T00:02:00.000Z', { resumeAmount: 2, resumeUnit: 'minutes' }],
	['2031-01-03T00:00:00.000Z', { resumeAmount: 2, resumeUnit: 'days' }],
	['2031-01-01T01:00:00.000Z', { resumeUnit: 'days' }],
	['2031-01-01T01:00:00.000Z', {}],
	[
		'2031-01-02T00:00:00.000Z',
		{ limitType: 'atSpecifiedTime', maxDateAndTime: new Date('2031-01-02T00:00:00Z') },
	],
])('until %s is waited with %j', (expected, values) => {
	expect(limitOf(values)).toBe(expected);
});

test('an hour is waited where no limit is set', () => {
	expect(readWaitLimit({}, 'UTC', NOW).toISOString()).toBe('2031-01-01T01:00:00.000Z');
});

test.each([
	[{ limitType: 'atSpecifiedTime', maxDateAndTime: '2031-01-31T00:00:01Z' }, 'next 30 days'],
	[{ limitType: 'atSpecifiedTime', maxDateAndTime: '2031-01-01T00:00:00Z' }, 'next 30 days'],
	[{ resumeAmount: 31, resumeUnit: 'days' }, '30 days at most'],
	[{ resumeAmount: 0, resumeUnit: 'days' }, 'more than nothing'],
	[{ resumeAmount: 1, resumeUnit: 'weeks' }, 'more than nothing'],
	[{ limitType: 'atSpecifiedTime' }, 'is not a date and time'],
	[{ limitType: 'atSpecifiedTime', maxDateAndTime: 'tomorrow' }, 'is not a date and time'],
	[{ limitType: 'atSpecifiedTime', maxDateAndTime: new Date(NaN) }, 'is not a date and time'],
])('%j is refused', (values, rule) => {
	expect(() => limitOf(values)).toThrow(rule);
});

test('a refusal names the option, and says what to do', () => {
	expect(() => limitOf({ resumeAmount: 31, resumeUnit: 'days' })).toThrow(
		expect.objectContaining({
			message: "'Options → Limit Wait Time' must be more than nothing, and 30 days at most",
			description: "Given: '31'. Correct it, or remove it from the options. Nobody was called.",
		}),
	);
});
