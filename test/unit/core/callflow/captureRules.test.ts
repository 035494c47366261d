import { capture, issue, issuesOf, makeCall, say } from './callflows';

function at(param: string) {
	return ['callflow', 1, 'params', param] as const;
}
function withCapture(params: object) {
	return { callflow: [makeCall(), capture(params)] };
}

describe('minDigits needs a maxDigits that is not smaller: -1003', () => {
	test.each([
		['none', { minDigits: 2 }],
		['null', { minDigits: 2, maxDigits: null }],
		['a smaller one', { minDigits: 3, maxDigits: 2 }],
	])('%s is refused', (_what, params) => {
		const expected = [issue(-1003, ...at('maxDigits'))];
		expect(issuesOf(withCapture(params))).toEqual(expected);
	});

	test.each([
		['the same number', { minDigits: 3, maxDigits: 3 }],
		['a bigger one', { minDigits: 3, maxDigits: 30 }],
		['maxDigits alone', { maxDigits: 4 }],
	])('%s is taken', (_what, params) => {
		expect(issuesOf(withCapture(params))).toEqual([]);
	});
});

describe('digits need a Call Action webhook: -1004', () => {
	test('without one, the capture is refused', () => {
		const expected = [issue(-1004, ...at('promptMessage'))];
		expect(issuesOf(withCapture({}), { hasCallActionWebhook: false })).toEqual(expected);
	});

	test('with one, it is taken', () => {
		expect(issuesOf(withCapture({}), { hasCallActionWebhook: true })).toEqual([]);
	});

	test('is refused where what receives them starts nothing', () => {
		const receiver = { hasCallActionWebhook: true, isForWaitingCalls: true };
		expect(issuesOf(withCapture({}), receiver)).toMatchObject([
			{ statusCode: -1004, message: expect.stringContaining('"For calls that wait"') },
		]);
	});

	test('when nobody looked, it is taken', () => {
		expect(issuesOf(withCapture({}))).toEqual([]);
	});

	test('a callflow without a capture needs none', () => {
		const body = { callflow: [makeCall(), say()] };
		expect(issuesOf(body, { hasCallActionWebhook: false })).toEqual([]);
	});

	test('a missing prompt is found as well', () => {
		const expected = [issue(-1004, ...at('promptMessage')), issue(-1009, ...at('promptMessage'))];
		const body = withCapture({ promptMessage: undefined });
		expect(issuesOf(body, { hasCallActionWebhook: false })).toEqual(expected);
	});
});

describe('digitTimeout needs an overallTimeout: -1005', () => {
	test.each([{ digitTimeout: 2000 }, { digitTimeout: 2000, overallTimeout: null }])(
		'%j is refused',
		(params) => {
			const expected = [issue(-1005, ...at('overallTimeout'))];
			expect(issuesOf(withCapture(params))).toEqual(expected);
		},
	);

	test.each([{ overallTimeout: 2000 }, { digitTimeout: null, overallTimeout: 2000 }])(
		'%j is taken',
		(params) => {
			expect(issuesOf(withCapture(params))).toEqual([]);
		},
	);
});

describe('overallTimeout is longer than digitTimeout: -1006', () => {
	test.each([
		{ digitTimeout: 2000, overallTimeout: 2000 },
		{ digitTimeout: 2000, overallTimeout: 1999 },
	])('%j is refused', (params) => {
		const expected = [issue(-1006, ...at('overallTimeout'))];
		expect(issuesOf(withCapture(params))).toEqual(expected);
	});

	test('one millisecond longer is taken', () => {
		const body = withCapture({ digitTimeout: 2000, overallTimeout: 2001 });
		expect(issuesOf(body)).toEqual([]);
	});
});

describe('completeOnHash off needs maxDigits from 1 to 25: -1008', () => {
	test.each([
		{ completeOnHash: false },
		{ completeOnHash: false, maxDigits: null },
		{ completeOnHash: false, maxDigits: 26 },
	])('%j is refused', (params) => {
		const expected = [issue(-1008, ...at('maxDigits'))];
		expect(issuesOf(withCapture(params))).toEqual(expected);
	});

	test.each([
		{ completeOnHash: false, maxDigits: 1 },
		{ completeOnHash: false, maxDigits: 25 },
		{ completeOnHash: true },
		{ completeOnHash: true, maxDigits: 26 },
		{ completeOnHash: null },
	])('%j is taken', (params) => {
		expect(issuesOf(withCapture(params))).toEqual([]);
	});
});

describe('a value of the wrong kind is called that, and not compared as well', () => {
	test.each<[string, object]>([
		['maxDigits', { completeOnHash: false, maxDigits: '4' }],
		['maxDigits', { completeOnHash: false, maxDigits: 0 }],
		['maxDigits', { minDigits: 2, maxDigits: 0 }],
		['maxDigits', { minDigits: 2, maxDigits: 1.5 }],
		['overallTimeout', { digitTimeout: 2000, overallTimeout: 0 }],
		['overallTimeout', { digitTimeout: 2000, overallTimeout: 0.5 }],
	])('%s in %j', (param, params) => {
		const expected = [issue(-1009, ...at(param))];
		expect(issuesOf(withCapture(params))).toEqual(expected);
	});
});

test('captures take null for everything that is optional, and leave it null', () => {
	const nothing = {
		minDigits: null,
		maxDigits: null,
		digitTimeout: null,
		overallTimeout: null,
		completeOnHash: null,
		noOfTries: null,
		successMessage: null,
		failureMessage: null,
	};
	expect(issuesOf(withCapture(nothing))).toEqual([]);
});

test('capture parameters of an action that captures nothing are left alone', () => {
	const params = { completeOnHash: false, minDigits: 2, digitTimeout: 2000 };
	expect(issuesOf({ callflow: [makeCall(), say(params)] })).toEqual([]);
});
