import { completeCaptures } from '../../../../core/callflow/completeCaptures';
import { issuesOf, makeCall } from './callflows';

function capture(params: object) {
	return [
		{
			action: 'sayAndCapture',
			params: { promptMessage: 'Press a key', voiceProfile: 'en-GB-Emma', ...params },
		},
	];
}

const OPEN = { completeOnHash: true, maxDigits: 1, noOfTries: 1, overallTimeout: 10_000 };
const GIVEN = { completeOnHash: false, maxDigits: 4, noOfTries: 3, overallTimeout: 9000 };

describe('what a capture leaves open is sent explicitly', () => {
	test('one digit or #, one try and ten seconds', () => {
		expect(completeCaptures(capture({}))).toEqual(capture(OPEN));
	});

	test.each(Object.keys(OPEN))('%s that is null is open', (param) => {
		const expected = capture({ ...GIVEN, [param]: OPEN[param as keyof typeof OPEN] });
		expect(completeCaptures(capture({ ...GIVEN, [param]: null }))).toEqual(expected);
	});

	test('as many digits as can be before #, where # is asked for and their number is not', () => {
		const expected = capture({ ...OPEN, maxDigits: 25 });
		expect(completeCaptures(capture({ completeOnHash: true }))).toEqual(expected);
	});

	test('but not how many digits, where a least number alone is given', () => {
		const expected = capture({ ...OPEN, minDigits: 2, maxDigits: null });
		expect(completeCaptures(capture({ minDigits: 2, maxDigits: null }))).toEqual(expected);
	});
});

describe('the time for all digits is longer than that for one', () => {
	test.each([
		[{ digitTimeout: 5000 }, 10_000],
		[{ digitTimeout: 10_000 }, 10_001],
		[{ digitTimeout: 20_000, overallTimeout: null }, 20_001],
		[{ digitTimeout: 3000, maxDigits: 6 }, 18_001],
		[{ digitTimeout: 10_000, overallTimeout: 10_000 }, 10_001],
		[{ digitTimeout: 10_000, overallTimeout: 10_000, maxDigits: 4 }, 10_001],
		[{ digitTimeout: 5000, overallTimeout: 5001 }, 5001],
	])('%j waits %i ms', (params, overallTimeout) => {
		const expected = capture({ ...OPEN, ...params, overallTimeout });
		const completed = completeCaptures(capture(params));
		expect(completed).toEqual(expected);
		expect(issuesOf({ callflow: [makeCall(), ...completed] })).toEqual([]);
	});
});

test.each([
	['whatever is given', capture(GIVEN)],
	['a time that is too short', capture({ ...GIVEN, digitTimeout: 9001 })],
	['values of another kind', capture({ ...GIVEN, digitTimeout: '9000', maxDigits: 'one' })],
	['values that are empty', capture({ ...GIVEN, maxDigits: '', overallTimeout: 0 })],
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
