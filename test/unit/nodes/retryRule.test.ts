import {
	isAmbiguous,
	MAX_ATTEMPTS,
	waitBeforeRetry,
	type Attempt,
} from '../../../nodes/EightByEightVoice/transport/retryRule';

const NOW = new Date('2031-05-06T07:08:09.000Z');

function silence(networkCode: string): Attempt {
	return { answered: false, networkCode };
}
function answer(httpStatus: number, retryAfter?: unknown, body: unknown = {}): Attempt {
	return {
		answered: true,
		httpStatus,
		headers: retryAfter === undefined ? {} : { 'retry-after': retryAfter as string },
		body,
	};
}

function isRepeated(
	attempt: Attempt,
	{ placesCall, attemptNumber = 1 }: { placesCall: boolean; attemptNumber?: number },
) {
	return waitBeforeRetry(attempt, { attemptNumber, placesCall, now: NOW }) !== undefined;
}

const neverReached = ['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN'].map(silence);
const saidNothingWasDone = [answer(429), answer(429, '1'), answer(503, '1'), answer(503, 0)];
const unclear = [
	...[
		'ETIMEDOUT',
		'ECONNABORTED',
		'ECONNRESET',
		'EPIPE',
		'ESOCKETTIMEDOUT',
		'EPROTO',
		'UNKNOWN',
	].map(silence),
	...[500, 502, 503, 504, 599].map((httpStatus) => answer(httpStatus)),
];
const refusedHere = [
	...['CERT_HAS_EXPIRED', 'SELF_SIGNED_CERT_IN_CHAIN', 'ERR_TLS_CERT_ALTNAME_INVALID'],
	...['UNABLE_TO_VERIFY_LEAF_SIGNATURE', 'DEPTH_ZERO_SELF_SIGNED_CERT'],
	'ERR_BLOCKED_BY_N8N',
].map(silence);
const clearRefusals = [400, 401, 403, 404, 409, 422].map((httpStatus) => answer(httpStatus));

describe('a request that places a call', () => {
	test.each([...neverReached, ...saidNothingWasDone])('is sent again after %j', (attempt) => {
		expect(isRepeated(attempt, { placesCall: true })).toBe(true);
	});

	test.each([...unclear, ...refusedHere, ...clearRefusals, answer(200), answer(302)])(
		'is never sent again after %j',
		(attempt) => {
			expect(isRepeated(attempt, { placesCall: true })).toBe(false);
		},
	);
});

describe('a request that calls nobody', () => {
	test.each([...neverReached, ...saidNothingWasDone, ...unclear])(
		'is sent again after %j',
		(attempt) => {
			expect(isRepeated(attempt, { placesCall: false })).toBe(true);
		},
	);

	test.each([...refusedHere, ...clearRefusals, answer(200), answer(302)])(
		'is not sent again after %j',
		(attempt) => {
			expect(isRepeated(attempt, { placesCall: false })).toBe(false);
		},
	);
});

describe('whether the platform may have acted', () => {
	test.each([...unclear, answer(200), answer(200, undefined, 'OK'), answer(204)])(
		'is unclear after %j',
		(attempt) => {
			expect(isAmbiguous(attempt)).toBe(true);
		},
	);

	test.each([
		...neverReached,
		...saidNothingWasDone,
		...refusedHere,
		...clearRefusals,
		answer(302),
		answer(200, undefined, { sessionStatus: 'NOT_CREATED' }),
		answer(200, undefined, { sessionStatus: 'NOT CREATED' }),
	])('is clear after %j: it has not', (attempt) => {
		expect(isAmbiguous(attempt)).toBe(false);
	});

	test.each([...neverReached, ...saidNothingWasDone, ...unclear, ...clearRefusals, answer(200)])(
		'is never unclear when a call is sent again: %j',
		(attempt) => {
			expect(isRepeated(attempt, { placesCall: true }) && isAmbiguous(attempt)).toBe(false);
		},
	);
});

describe('how long to wait', () => {
	const waitAfter = (attempt: Attempt, attemptNumber = 1) =>
		waitBeforeRetry(attempt, { attemptNumber, placesCall: true, now: NOW });

	test.each([
		['a number of seconds', '7', 7000],
		['a number that is no text', 7, 7000],
		['half a second', '0.5', 500],
		['no time at all', '0', 0],
		['a date', 'Tue, 06 May 2031 07:08:14 GMT', 5000],
		['a date that has passed', 'Tue, 06 May 2031 07:00:00 GMT', 0],
		['the longest time', '20', 20_000],
	])('Retry-After: %s', (_what, retryAfter, expected) => {
		expect(waitAfter(answer(429, retryAfter))).toBe(expected);
	});

	test.each(['21', 'Tue, 06 May 2031 07:09:00 GMT'])(
		'Retry-After: %s is too long',
		(retryAfter) => {
			expect(waitAfter(answer(503, retryAfter))).toBeUndefined();
		},
	);

	test.each([undefined, 'soon'])('Retry-After: %j leaves it to the usual wait', (retryAfter) => {
		const wait = waitAfter(answer(429, retryAfter));
		expect(wait).toBeGreaterThanOrEqual(250);
		expect(wait).toBeLessThanOrEqual(500);
	});

	test('it doubles with each attempt', () => {
		const waits = Array.from({ length: 50 }, () => Number(waitAfter(silence('ECONNREFUSED'), 2)));
		expect(Math.min(...waits)).toBeGreaterThanOrEqual(500);
		expect(Math.max(...waits)).toBeLessThanOrEqual(1000);
	});

	test('it is not the same for all, so that they do not come back together', () => {
		const waits = Array.from({ length: 50 }, () => waitAfter(silence('ECONNREFUSED')));
		expect(new Set(waits).size).toBeGreaterThan(1);
	});
});

test.each([...neverReached, ...saidNothingWasDone])(
	'nothing is sent a fourth time: %j',
	(attempt) => {
		const attempts = [1, 2, MAX_ATTEMPTS, MAX_ATTEMPTS + 1];
		const expected = [true, true, false, false];
		expect(
			attempts.map((number) => isRepeated(attempt, { placesCall: true, attemptNumber: number })),
		).toEqual(expected);
	},
);
