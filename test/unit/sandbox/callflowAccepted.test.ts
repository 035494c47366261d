import { makeCall, say, voiceMessage } from './sandboxClient';
import { useSandbox } from './useSandbox';

const client = useSandbox();

const call = makeCall('+442079460999');
const HANGUP = { action: 'hangup' };
const created = {
	sessionId: expect.any(String),
	sessionStatus: 'CREATED',
	callFlowRequestId: expect.any(String),
	statusCode: 1,
	statusMessage: 'Created',
};

test('an accepted callflow is answered with its session', async () => {
	expect(await client.call(voiceMessage())).toEqual({ status: 200, body: created });
});

test('validUntil is echoed', async () => {
	const validUntil = '2999-01-01T00:00:00.000Z';
	const expected = { status: 200, body: { ...created, validUntil } };
	expect(await client.call(voiceMessage(), { validUntil })).toEqual(expected);
});

test.each<[string, unknown[]]>([
	['numbers without a plus', [makeCall('442079460999', '12025550190')]],
	[
		'a text of 3000 characters, a speed of 0.5 and 3 repetitions',
		[call, say('x'.repeat(3000), { speed: 0.5, repetition: 3 })],
	],
	['tabs and line ends in a text', [call, say('Hello\tthere\r\n\u{1f44b}')]],
	['optional parameters that are null', [call, say('Hi', { speed: null, repetition: null })]],
	['parameters that nobody knows', [call, say('Hi', { volume: 11 })]],
	['any callRecording', [{ ...call, params: { ...call.params, callRecording: 'perhaps' } }]],
	[
		'an audio file without an extension',
		[call, { action: 'playFile', params: { fileUrl: 'https://a.test/v1.0/audio' } }],
	],
	[
		'an audio file in capital letters',
		[call, { action: 'playFile', params: { fileUrl: 'http://a.test/A.MP3' } }],
	],
	['a domestic number of another sub-account', [makeCall('+12125550100', '+13125550191')]],
	['a domestic caller ID that is registered', [makeCall('+12125550100', '+12125550193')]],
	['a country that nobody knows', [makeCall('+9991234567')]],
	['two makeCall', [call, say('One moment.'), makeCall('+442079460998'), HANGUP]],
])('%s: accepted', async (_what, callflow) => {
	expect(await client.call(callflow)).toEqual({ status: 200, body: created });
});

test('sayAndCapture is accepted once an enabled VCA webhook is registered', async () => {
	const params = {
		promptMessage: 'Press one.',
		voiceProfile: 'en-GB-Emma',
		minDigits: 1,
		maxDigits: 25,
		digitTimeout: 1000,
		overallTimeout: 1001,
		completeOnHash: false,
	};
	const register = (enabled: boolean) =>
		client.api('POST', 'sandbox_main/webhooks', { type: 'VCA', url: 'http://a.test', enabled });
	await register(false);
	const before = await client.call([call, { action: 'sayAndCapture', params }]);
	await register(true);
	const after = await client.call([call, { action: 'sayAndCapture', params }]);
	expect([before.status, after.status]).toEqual([422, 200]);
});

test('a session is listed as it was sent, and ends with its outcome', async () => {
	const callflow = [makeCall('12125550101', '12025550190'), say('Hi', { volume: 11 })];
	const expected = [
		{
			sessionId: expect.any(String),
			subAccountId: 'sandbox_main',
			destination: '+12125550101',
			source: '+12025550190',
			clientRequestId: 'order-7',
			callFlowRequestId: expect.any(String),
			callflow,
			sessionStatus: 'BUSY',
			acceptedAt: expect.stringMatching(/Z$/),
		},
	];
	await client.call(callflow, { clientRequestId: 'order-7' });
	await client.untilIdle();
	expect((await client.control('GET', 'sessions')).body).toEqual(expected);
});

test('every leg of an accepted call is counted by its number', async () => {
	const expected = { '+442079460999': 2, '+442079460998': 1 };
	await client.call([makeCall('442079460999')]);
	await client.call([call, makeCall('+442079460998')]);
	expect((await client.control('GET', 'calls')).body).toEqual(expected);
});
