import { completeCaptures } from '../../../../core/callflow/completeCaptures';

const capture = (params: object) => [
	{ action: 'sayAndCapture', params: { promptMessage: 'Press a key', ...params } },
];

test.each([
	[{ digitTimeout: 5000 }, 10_000],
	[{ digitTimeout: 5000, maxDigits: 1 }, 10_000],
	[{ digitTimeout: 3000, maxDigits: 4 }, 15_000],
	[{ digitTimeout: 3000, overallTimeout: null }, 6000],
])('a capture with %j waits %i ms for all digits', (params, overallTimeout) => {
	const expected = capture({ ...params, overallTimeout });
	expect(completeCaptures(capture(params))).toEqual(expected);
});

test.each([
	['both times', capture({ digitTimeout: 5000, overallTimeout: 6000 })],
	['a time that is too short', capture({ digitTimeout: 5000, overallTimeout: 1 })],
	['no time', capture({ maxDigits: 3 })],
	['a digit time that is none', capture({ digitTimeout: '5000' })],
	['another action', [{ action: 'say', params: { digitTimeout: 5000 } }]],
	['no parameters', [{ action: 'sayAndCapture' }]],
	['no list', 'callflow'],
	['nothing', undefined],
])('%s stays as it is', (_what, callflow) => {
	expect(completeCaptures(callflow)).toEqual(callflow);
});

test('what was given is not changed', () => {
	const given = capture({ digitTimeout: 5000 });
	completeCaptures(given);
	expect(given).toEqual(capture({ digitTimeout: 5000 }));
});
