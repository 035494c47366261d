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
	[{ limitType: 'atSpecifiedTime', maxDateAndTime: '2031-01-31T00:00:01Z' }, 'next 30 days'],
	[{ limitType: 'atSpecifiedTime', maxDateAndTime: '2031-01-01T00:00:00Z' }, 'next 30 days'],
	[{ resumeAmount: 31, resumeUnit: 'days' }, '30 days at most'],
	[{ resumeAmount: 0, resumeUnit: 'days' }, 'more than nothing'],
])('%j is refused', (values, rule) => {
	expect(() => limitOf(values)).toThrow(rule);
});
