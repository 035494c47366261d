import { makeCall, say, voiceMessage } from './sandboxClient';
import { useReceiver, useSandbox } from './useSandbox';

const client = useSandbox();
const receiver = useReceiver();
beforeEach(async () => {
	await client.registerSummaries(receiver.url);
});

interface Summary {
	payload: {
		sessionStatus: string;
		startTime: string;
		details: Record<string, Record<string, unknown>>;
		[key: string]: unknown;
	};
}

async function summaryOf(callflow: unknown[], more: object = {}): Promise<Summary> {
	await client.call(callflow, more);
	await client.untilIdle();
	return receiver.bodies[0] as Summary;
}

const toTheSecond = expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/);

function secondsBetween(start: unknown, end: unknown): number {
	return (Date.parse(String(end)) - Date.parse(String(start))) / 1000;
}

test('an answered call gives a session summary with one leg', async () => {
	const expected = {
		namespace: 'VOICE',
		eventType: 'SESSION_SUMMARY',
		description: expect.any(String),
		version: 5,
		payload: {
			sessionId: expect.any(String),
			subAccountId: 'sandbox_main',
			sessionStatus: 'COMPLETED',
			startTime: toTheSecond,
			endTime: toTheSecond,
			lastAction: 'HANGUP',
			callCount: 1,
			clientRequestId: 'order-7',
			details: {
				callA: {
					callId: expect.any(String),
					callDirection: 'OUTBOUND',
					callType: 'PSTN',
					initiatedTimestamp: toTheSecond,
					connectedTimestamp: toTheSecond,
					disconnectedTimestamp: toTheSecond,
					source: '+12025550190',
					destination: '+442079460999',
					sourceFormat: 'MSISDN',
					destinationFormat: 'MSISDN',
					sourceCountryCode: 'US',
					destinationCountryCode: 'GB',
					sourceRefId: 'sandbox-us-trunk',
					callStatus: 'COMPLETED',
					callDuration: 1,
					callQuality: { mos: 2.4, packetLossRate: 6.3, jitter: 85 },
				},
			},
		},
	};
	expect(await summaryOf(voiceMessage(), { clientRequestId: 'order-7' })).toEqual(expected);
});

test.each<[string, string, string, boolean]>([
	['00', 'COMPLETED', 'COMPLETED', true],
	['01', 'BUSY', 'BUSY', false],
	['02', 'NO_ANSWER', 'NO_ANSWER', false],
	['03', 'CANCELED', 'CANCELED', false],
	['04', 'FAILED', 'FAILED', false],
	['10', 'COMPLETED_UNSUBSCRIBED', 'COMPLETED', true],
	['11', 'COMPLETED_UNSUB_ERROR', 'COMPLETED', true],
	['12', 'UNSUBSCRIBED_CONTACT', 'FAILED', false],
	['99', 'COMPLETED', 'COMPLETED', true],
])('a call to +1 xxx 555 01%s ends as %s', async (ending, sessionStatus, callStatus, connected) => {
	const { payload } = await summaryOf(voiceMessage(`+131255501${ending}`));
	const { callA } = payload.details;
	expect({
		sessionStatus: payload.sessionStatus,
		callStatus: callA?.callStatus,
		connected: callA?.connectedTimestamp !== undefined,
		quality: callA?.callQuality !== undefined,
		error: payload.errorDetails,
	}).toEqual({ sessionStatus, callStatus, connected, quality: connected, error: undefined });
});

test.each([
	['21', -2001, 'Internal error'],
	['22', -2002, 'Internal connectivity error'],
	['23', -2003, 'Callflow invalid'],
	['24', -2004, 'No coverage for the requested area'],
	['25', -2005, 'Unable to synthesize text to speech'],
	['26', -2006, 'Unable to download file for playback'],
	['27', -2007, 'Validity period expired'],
	['28', -2008, 'Source MSISDN or caller ID not whitelisted'],
	['29', -2009, 'Scenario parameters invalid'],
	['30', -2010, 'Trunk capacity exceeded'],
	['31', -9999, 'Unknown error'],
])('a call to +1 xxx 555 01%s ends in error %i', async (ending, errorCode, errorMsg) => {
	const { payload } = await summaryOf(voiceMessage(`131255501${ending}`));
	expect(payload).toMatchObject({
		sessionStatus: 'ERROR',
		errorDetails: { errorMsg, errorCode },
		details: { callA: { callStatus: 'ERROR', callDuration: 0 } },
	});
});

test('a request that expires before it is dialled ends in error -2007', async () => {
	const expected = { sessionStatus: 'ERROR', errorDetails: { errorCode: -2007 } };
	// The queue takes two simulated seconds: this is accepted, and over by then.
	const validUntil = new Date(Date.now() + 1900).toISOString();
	expect((await summaryOf(voiceMessage(), { validUntil })).payload).toMatchObject(expected);
});

test('clientRequestId is absent when none was given', async () => {
	expect((await summaryOf(voiceMessage())).payload).not.toHaveProperty('clientRequestId');
});

test('sourceRefId is absent when the source is no virtual number', async () => {
	const { payload } = await summaryOf([makeCall('+442079460999', '+6588000193')]);
	expect(payload.details.callA).not.toHaveProperty('sourceRefId');
});

test('a country that nobody knows is null', async () => {
	const { payload } = await summaryOf([makeCall('+9991234567')]);
	expect(payload.details.callA?.destinationCountryCode).toBeNull();
});

test.each<[string, unknown[], number]>([
	['150 characters, three times', [say('x'.repeat(150), { repetition: 3 })], 30],
	['150 characters at half speed', [say('x'.repeat(150), { speed: 0.5 })], 20],
	[
		'a file, twice',
		[{ action: 'playFile', params: { fileUrl: 'https://a.test/a', repetition: 2 } }],
		20,
	],
	['nothing', [], 0],
])('%s: the call lasts as long as in life', async (_what, actions, seconds) => {
	const { payload } = await summaryOf([makeCall('+442079460999'), ...actions]);
	const { callA } = payload.details;
	expect({
		ring: secondsBetween(callA?.initiatedTimestamp, callA?.connectedTimestamp),
		talk: secondsBetween(callA?.connectedTimestamp, callA?.disconnectedTimestamp),
		callDuration: callA?.callDuration,
		session: secondsBetween(payload.startTime, payload.endTime),
	}).toEqual({ ring: 5, talk: seconds, callDuration: seconds, session: 5 + seconds });
});

test('nobody answers for 30 seconds', async () => {
	const { payload } = await summaryOf(voiceMessage('+13125550102'));
	expect(secondsBetween(payload.startTime, payload.endTime)).toBe(30);
});

describe('a second makeCall', () => {
	const connect = (first: string, second: string) => [
		makeCall(first),
		say('x'.repeat(15)),
		makeCall(second),
		{ action: 'hangup' },
	];

	test('is bridged: two legs that end together', async () => {
		const { payload } = await summaryOf(connect('+13125550100', '+442079460999'));
		const { callA, callB } = payload.details;
		expect(payload).toMatchObject({
			sessionStatus: 'COMPLETED',
			callCount: 2,
			details: {
				callA: { destination: '+13125550100', callDuration: 36 },
				callB: { destination: '+442079460999', callDuration: 30 },
			},
		});
		expect(callA?.disconnectedTimestamp).toBe(callB?.disconnectedTimestamp);
	});

	test('is never made when the first is not answered', async () => {
		const { payload } = await summaryOf(connect('+13125550101', '+442079460999'));
		expect(Object.keys(payload.details)).toEqual(['callA']);
	});

	test('that is busy leaves the session completed', async () => {
		const { payload } = await summaryOf(connect('+442079460999', '+13125550101'));
		expect(payload).toMatchObject({
			sessionStatus: 'COMPLETED',
			details: { callA: { callStatus: 'COMPLETED' }, callB: { callStatus: 'BUSY' } },
		});
	});

	test('that has no coverage ends the session in an error', async () => {
		const { payload } = await summaryOf(connect('+442079460999', '+13125550124'));
		expect(payload).toMatchObject({
			sessionStatus: 'ERROR',
			errorDetails: { errorCode: -2004 },
			details: { callA: { callStatus: 'COMPLETED' }, callB: { callStatus: 'ERROR' } },
		});
	});
});

test('a capture that asks to wait for ever ends after four hours', async () => {
	await client.api('POST', 'sandbox_main/webhooks', { type: 'VCA', url: 'http://127.0.0.1:1' });
	const params = { promptMessage: 'Press 1', voiceProfile: 'en-GB-Emma', overallTimeout: 1e21 };
	const { payload } = await summaryOf([
		makeCall('+13125550100'),
		{ action: 'sayAndCapture', params },
	]);
	const { connectedTimestamp, disconnectedTimestamp } = payload.details.callA ?? {};
	expect(secondsBetween(connectedTimestamp, disconnectedTimestamp)).toBe(4 * 3600);
});
