import { explainStatusCode } from '../../../core/statusCodes';
import { errorForAnswer, errorForSilence } from './apiErrors';

describe('an error says in words what is wrong and what to do', () => {
	test.each([
		[401, 'API key', 'API Key in the 8x8 Voice API credential'],
		[403, "'flowershop_voice'", 'Sub-Account ID'],
		[404, "'flowershop_voice'", 'Base URL'],
		[429, 'more requests', "Nobody was called. Lower 'Concurrency' or set 'Calls per Second'"],
		[302, 'Base URL', 'redirect'],
		[500, 'had a problem', 'Try again later. 8x8 answered with HTTP 500.'],
		[503, 'had a problem', 'Try again later. 8x8 answered with HTTP 503.'],
		[418, 'refused', '8x8 answered with HTTP 418.'],
	])('HTTP %i', (httpStatus, inMessage, inDescription) => {
		const { message, description } = errorForAnswer(httpStatus);
		expect(message).toContain(inMessage);
		expect(description).toContain(inDescription);
	});

	test.each([
		['ENOTFOUND', 'cannot be found', 'Base URL'],
		['EAI_AGAIN', 'cannot be found', 'Base URL'],
		['ECONNREFUSED', 'could not be reached', 'Base URL'],
		['ETIMEDOUT', 'in time', 'not whole'],
		['ECONNABORTED', 'in time', 'not whole'],
		['ECONNRESET', 'broke', 'No answer'],
		['UNKNOWN', 'broke', 'No answer'],
		['ERR_CANCELED', 'was stopped', 'No answer'],
		['ERR_BLOCKED_BY_N8N', 'does not let', 'N8N_SSRF_ALLOWED_HOSTNAMES'],
	])('%s', (networkCode, inMessage, inDescription) => {
		const { message, description } = errorForSilence(networkCode);
		expect(message).toContain(inMessage);
		expect(description).toContain(inDescription);
		expect(description).toContain(`The code of the network is ${networkCode}.`);
	});

	test('a 2xx answer that is no session', () => {
		const expected = '8x8 gave an answer that cannot be read';
		expect(errorForAnswer(200, '<html>').message).toBe(expected);
	});
});

describe("a refusal with one of the platform's codes", () => {
	const refused = (body: unknown) => errorForAnswer(422, body, { explain: explainStatusCode });

	test('is explained: what it means, what to do, which code', () => {
		const body = { statusCode: -1014, statusMessage: 'Caller unwelcome' };
		const { message, description } = refused(body);
		expect(message).toBe('8x8 refused the request: 8x8 does not allow this caller ID');
		expect(description).toMatch(/^Choose one of your own numbers.*"Caller unwelcome".*-1014/);
	});

	test('is kept as data', () => {
		expect(refused({ statusCode: -1014 }).context.statusCode).toBe(-1014);
	});

	test('is understood when the code comes as text', () => {
		expect(refused({ statusCode: '-1014' }).context.statusCode).toBe(-1014);
	});

	test('that is in no table is told with its own words', () => {
		const body = { statusCode: -1999, statusMessage: 'A new rule' };
		const { message, description } = refused(body);
		expect(message).toBe('8x8 refused the request');
		expect(description).toContain('"A new rule"');
	});

	test('is told without the phone numbers in its words', () => {
		const body = { statusCode: -1999, statusMessage: '+65 9123-4567 is blocked' };
		expect(refused(body).description).toContain('8x8 said: "… is blocked".');
	});

	test.each(['', ' ', undefined, 7])('has no words of 8x8 where it says %j', (statusMessage) => {
		const { description } = refused({ statusCode: -1014, statusMessage });
		expect(description).not.toContain('8x8 said');
	});

	test('comes before the meaning of the HTTP status', () => {
		const error = errorForAnswer(404, { statusCode: -1014 }, { explain: explainStatusCode });
		expect(error.message).toContain('caller ID');
	});

	test('does not turn a 5xx into a clear refusal', () => {
		const error = errorForAnswer(500, { statusCode: -9999 }, { explain: explainStatusCode });
		expect(error.message).toBe('8x8 had a problem');
	});
});

describe('a 404', () => {
	const notFound = "'Number' is not one of your virtual numbers";

	test('is about what was looked for, where that is known', () => {
		expect(errorForAnswer(404, {}, { notFound }).message).toBe(notFound);
	});

	test('is about the sub-account, where the platform says so', () => {
		const body = { statusMessage: 'No SubAccount by this name' };
		expect(errorForAnswer(404, body, { notFound }).message).toContain("'flowershop_voice'");
	});
});

test.each([
	['an answer', errorForAnswer(422), '422'],
	['silence', errorForSilence('ECONNRESET'), null],
])('after %s, n8n gets the HTTP code', (_what, { httpCode }, expected) => {
	expect(httpCode).toBe(expected);
});

test('after silence, the code of the network is kept as data', () => {
	expect(errorForSilence('ECONNRESET').context.networkCode).toBe('ECONNRESET');
});
