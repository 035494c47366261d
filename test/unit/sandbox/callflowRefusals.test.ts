import { makeCall, say, voiceMessage } from './sandboxClient';
import { useSandbox } from './useSandbox';

const client = useSandbox();

const call = makeCall('+442079460999');
const HANGUP = { action: 'hangup' };
function capture(more: object) {
	return [
		call,
		{
			action: 'sayAndCapture',
			params: { promptMessage: 'Press one.', voiceProfile: 'en-GB-Emma', ...more },
		},
	];
}
function playFile(fileUrl: unknown) {
	return [call, { action: 'playFile', params: { fileUrl } }];
}

function notCreated(statusCode: number, statusMessage: string) {
	const status = [-1001, -1007, -1009].includes(statusCode) ? 400 : 422;
	const callFlowRequestId = expect.any(String);
	return {
		status,
		body: { sessionStatus: 'NOT_CREATED', callFlowRequestId, statusCode, statusMessage },
	};
}

describe('what is wrong with a callflow decides its status code', () => {
	const words = {
		[-1002]: 'Speech profile or language parameter invalid',
		[-1003]: 'Valid maxDigits required when minDigits provided',
		[-1004]: 'DTMF callback url not provided',
		[-1005]: 'Valid overallTimeout is required when digitTimeout provided',
		[-1006]: 'OverallTimeout should be greater than digitTimeout',
		[-1008]: 'Valid maxDigits is required when completeOnHash is false',
		[-1010]: 'Some actions are provided beyond the allowed count',
		[-1011]: 'Multiple destination phone numbers found in the request',
		[-1012]: 'Invalid Callflow : Incorrect use of action Hangup',
		[-1013]: 'Invalid Callflow : First action should be a MakeCall action',
		[-1014]: 'Source or caller ID is not allowed',
		[-1016]: 'Invalid Callflow Content: Some special characters are invalid/unaccepted',
		[-1017]: 'Invalid MSISDN format in Destination',
	} as const;

	test.each<[string, keyof typeof words, unknown[]]>([
		['an unknown voice', -1002, [call, say('Hi', { voiceProfile: 'en-GB-Nobody' })]],
		['an empty voice', -1002, [call, say('Hi', { voiceProfile: '' })]],
		['minDigits without maxDigits', -1003, capture({ minDigits: 2 })],
		['minDigits above maxDigits', -1003, capture({ minDigits: 3, maxDigits: 2 })],
		['a capture without a VCA webhook', -1004, capture({})],
		['digitTimeout alone', -1005, capture({ digitTimeout: 1000 })],
		[
			'overallTimeout equal to digitTimeout',
			-1006,
			capture({ digitTimeout: 1000, overallTimeout: 1000 }),
		],
		['no hash and no maxDigits', -1008, capture({ completeOnHash: false })],
		['no hash and 26 digits', -1008, capture({ completeOnHash: false, maxDigits: 26 })],
		['three makeCall', -1010, [call, call, call]],
		['two numbers and a comma', -1011, [makeCall('+442079460999,+442079460998')]],
		['two numbers and a semicolon', -1011, [makeCall('+442079460999;+442079460998')]],
		[
			'an array of numbers',
			-1011,
			[{ action: 'makeCall', params: { ...call.params, destination: ['+442079460999'] } }],
		],
		['hangup in the middle', -1012, [call, HANGUP, say('Hi')]],
		['no action', -1013, []],
		['no makeCall first', -1013, [say('Hi'), call]],
		['a source that is no number', -1014, [makeCall('+442079460999', 'ACME')]],
		[
			'a domestic caller ID that is not registered',
			-1014,
			[makeCall('+12125550100', '+12125550999')],
		],
		[
			'a foreign caller ID that is not registered',
			-1014,
			[makeCall('+442079460999', '+12125550999')],
		],
		['a caller ID of another account', -1014, [makeCall('+12125550100', '+14155550192')]],
		['a control character', -1016, [call, say('Hi\u0007')]],
		['half of a surrogate pair', -1016, [call, say('Hi \ud83d')]],
		['a destination with spaces', -1017, [makeCall('+44 20 7946 0999')]],
		['a destination that starts with 0', -1017, [makeCall('02079460999')]],
		['a second destination that is too short', -1017, [call, makeCall('12345')]],
	])('%s: %i', async (_what, statusCode, callflow) => {
		expect(await client.call(callflow)).toEqual(notCreated(statusCode, words[statusCode]));
	});
});

describe('-1001 is a body that is no callflow request', () => {
	test.each(['{"callflow":', '[]', '"text"', '{}', '{"callflow":{}}'])('%s', async (body) => {
		const expected = notCreated(-1001, 'Invalid JSON request body');
		expect(await client.api('POST', 'sandbox_main/callflows', body)).toEqual(expected);
	});

	test('no body at all', async () => {
		const expected = notCreated(-1001, 'Invalid JSON request body');
		expect(await client.api('POST', 'sandbox_main/callflows')).toEqual(expected);
	});
});

describe('-1007 names the place of an action that nobody knows', () => {
	test.each([
		['unknown', [call, { action: 'sing' }], 1],
		['missing', [{ params: {} }], 0],
		['not an object', [call, say('Hi'), 'hangup'], 2],
	])('%s', async (_what, callflow, index) => {
		const path = `$.callflow[${index}].action`;
		const words = `${path} should be one of: makeCall,say,playFile,sayAndCapture,hangup`;
		expect(await client.call(callflow)).toEqual(notCreated(-1007, words));
	});
});

describe('-1009 names the path of a parameter that is missing, of a wrong type or out of range', () => {
	test.each<[string, string, unknown[]]>([
		['[0].params.source', 'is missing but it is required', [{ action: 'makeCall' }]],
		['[1].params', 'object expected', [call, { action: 'say', params: 'Hi' }]],
		['[1].params.text', 'must be at least 1 characters long', [call, say('')]],
		['[1].params.text', 'must be at most 3000 characters long', [call, say('x'.repeat(3001))]],
		['[1].params.text', 'integer found, string expected', [call, say('', { text: 5 })]],
		[
			'[1].params.repetition',
			'must have a maximum value of 3',
			[call, say('Hi', { repetition: 4 })],
		],
		[
			'[1].params.repetition',
			'must have a minimum value of 1',
			[call, say('Hi', { repetition: 0 })],
		],
		[
			'[1].params.repetition',
			'number found, integer expected',
			[call, say('Hi', { repetition: 1.5 })],
		],
		['[1].params.speed', 'must have a minimum value of 0.5', [call, say('Hi', { speed: 0.4 })]],
		['[1].params.speed', 'must have a maximum value of 2', [call, say('Hi', { speed: 2.1 })]],
		['[1].params.speed', 'string found, number expected', [call, say('Hi', { speed: '1' })]],
		['[1].params.fileUrl', 'is missing but it is required', playFile(undefined)],
		['[1].params.fileUrl', 'must be an http or https URL', playFile('ftp://a.test/b.mp3')],
		['[1].params.fileUrl', 'must be an http or https URL', playFile('b.mp3')],
		['[1].params.fileUrl', 'must end in one of: wav,mp3', playFile('https://a.test/b.OGG?c=.mp3')],
		[
			'[1].params.promptMessage',
			'must be at most 3000 characters long',
			capture({ promptMessage: 'x'.repeat(3001) }),
		],
		['[1].params.minDigits', 'must have a minimum value of 1', capture({ minDigits: 0 })],
		['[1].params.maxDigits', 'string found, integer expected', capture({ maxDigits: '4' })],
		['[1].params.noOfTries', 'must have a minimum value of 1', capture({ noOfTries: 0 })],
		['[1].params.digitTimeout', 'number found, integer expected', capture({ digitTimeout: 0.5 })],
		[
			'[1].params.overallTimeout',
			'must have a minimum value of 1',
			capture({ overallTimeout: -1 }),
		],
		[
			'[1].params.completeOnHash',
			'string found, boolean expected',
			capture({ completeOnHash: 'no' }),
		],
	])('$.callflow%s: %s', async (path, problem, callflow) => {
		const words = `Invalid call flow entry provided: $.callflow${path}: ${problem}`;
		expect(await client.call(callflow)).toEqual(notCreated(-1009, words));
	});

	test.each([
		'tomorrow',
		'2999-01-01',
		'2999-02-30T00:00:00.000Z',
		'2999-01-01T00:00:00.000+01:00',
	])('$.validUntil: %s', async (validUntil) => {
		const problem = 'must be a UTC time of the form YYYY-MM-DDTHH:MM:SS.SSSZ';
		const words = `Invalid call flow entry provided: $.validUntil: ${problem}`;
		expect(await client.call(voiceMessage(), { validUntil })).toEqual(notCreated(-1009, words));
	});

	test('$.clientRequestId: a number', async () => {
		const problem = '$.clientRequestId: integer found, string expected';
		const expected = notCreated(-1009, `Invalid call flow entry provided: ${problem}`);
		expect(await client.call(voiceMessage(), { clientRequestId: 7 })).toEqual(expected);
	});
});

test('-1015 is a validUntil that is over', async () => {
	const words = 'The validity period of the call flow request has expired';
	const validUntil = '2020-01-01T00:00:00.000Z';
	expect(await client.call(voiceMessage(), { validUntil })).toEqual(notCreated(-1015, words));
});

test('a callflow that was refused calls nobody', async () => {
	const expected = { status: 200, body: {} };
	await client.call([makeCall('+442079460999'), say('')]);
	expect(await client.control('GET', 'calls')).toEqual(expected);
});
