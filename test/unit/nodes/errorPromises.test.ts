import { errorForAnswer, errorForSilence } from './apiErrors';

// An error has its time in it, in whose digits any four can be found.
beforeEach(() => void jest.useFakeTimers({ now: new Date('2031-01-01T00:00:00Z') }));
afterEach(() => void jest.useRealTimers());

describe('a call that may have been placed', () => {
	test.each([
		['time-out', errorForSilence('ETIMEDOUT')],
		['a reset', errorForSilence('ECONNRESET')],
		['an unknown network error', errorForSilence('UNKNOWN')],
		['HTTP 500', errorForAnswer(500)],
		['HTTP 502', errorForAnswer(502)],
		['HTTP 503 without Retry-After', errorForAnswer(503)],
		['HTTP 504', errorForAnswer(504)],
		['HTTP 200 without a session', errorForAnswer(200, 'OK')],
	])('%s is marked, and says so first', (_what, { context, description }) => {
		expect(context.mayHaveBeenPlaced).toBe(true);
		expect(description).toMatch(/^The call may have been placed/);
	});

	test.each([
		['refused connection', errorForSilence('ECONNREFUSED')],
		['a host that cannot be found', errorForSilence('ENOTFOUND')],
		['a certificate that has expired', errorForSilence('CERT_HAS_EXPIRED')],
		["n8n's protection of internal addresses", errorForSilence('ERR_BLOCKED_BY_N8N')],
		['HTTP 400', errorForAnswer(400)],
		['HTTP 401', errorForAnswer(401)],
		['HTTP 422', errorForAnswer(422)],
		['HTTP 429', errorForAnswer(429)],
		['HTTP 503 with Retry-After', errorForAnswer(503, {}, {}, { 'retry-after': '60' })],
		['HTTP 200 that says NOT_CREATED', errorForAnswer(200, { sessionStatus: 'NOT_CREATED' })],
	])('%s is not one', (_what, { context, description }) => {
		expect(context.mayHaveBeenPlaced).toBe(false);
		expect(description).not.toContain('may have been placed');
	});

	test('HTTP 503 with Retry-After says that nobody was called', () => {
		const expected = 'Nobody was called. Try again later. 8x8 answered with HTTP 503.';
		const { description } = errorForAnswer(503, {}, {}, { 'retry-after': '60' });
		expect(description).toBe(expected);
	});

	test.each([
		['time-out', errorForSilence('ETIMEDOUT', { placesCall: false })],
		['HTTP 500', errorForAnswer(500, {}, { placesCall: false })],
	])('%s of a request that calls nobody is not one', (_what, { context, description }) => {
		expect(context.mayHaveBeenPlaced).toBe(false);
		expect(description).not.toContain('may have been placed');
	});
});

describe('an error gives nothing away', () => {
	/** As n8n stores it, and as anything that copies its fields would. */
	const serialised = (error: object) => JSON.stringify([error, { ...error }]);

	const secrets = {
		statusMessage: 'Refused',
		headers: { Authorization: 'Bearer kept-secret-4711' },
		request: 'Bearer kept-secret-4711',
	};

	test.each([200, 401, 403, 404, 422, 429, 500])('HTTP %i: no key, no header', (httpStatus) => {
		const headers = { authorization: 'Bearer kept-secret-4711' };
		const found = serialised(errorForAnswer(httpStatus, secrets, {}, headers));
		expect(found).toContain('8x8');
		expect(found).not.toContain('kept-secret');
		expect(found).not.toMatch(/authorization|bearer/i);
	});

	test.each([
		'+6581234510',
		'6581234510',
		'+65 8123 4510',
		'+65-8123-4510',
		'00 65 8123 4510',
		'+65.8123.4510',
		'+65 (8123) 4510',
		'+6581234510,+6581234511',
	])('the phone number %s in the words of 8x8 is masked', (phoneNumber) => {
		const body = { statusMessage: `Destination ${phoneNumber} is not allowed` };
		const found = serialised(errorForAnswer(422, body));
		expect(found).toContain('is not allowed');
		expect(found).not.toMatch(/8123|451[01]/);
	});

	test('what is no phone number stays readable', () => {
		const statusMessage = '$.callflow[12].params.text: must be at most 3000 characters (-1009)';
		expect(serialised(errorForAnswer(422, { statusMessage }))).toContain(statusMessage);
	});

	test('words without end are cut', () => {
		const body = { statusMessage: 'la '.repeat(10_000) };
		expect(serialised(errorForAnswer(422, body)).length).toBeLessThan(3000);
	});
});
