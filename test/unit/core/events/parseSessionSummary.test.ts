import { sessionSummary } from '../../../../core/events/sessionSummary';
import { leg, summary } from './summaries';

test('a session summary comes out flat, with its legs', () => {
	const expected = {
		event: 'sessionSummary',
		sessionId: '0b7a6d0e-0000-4000-8000-000000000001',
		subAccountId: 'flowershop_voice',
		status: 'COMPLETED',
		outcome: 'answered',
		answered: true,
		optedOut: false,
		startTime: '2031-05-06T07:00:00Z',
		endTime: '2031-05-06T07:00:21Z',
		durationSeconds: 21,
		talkSeconds: 12,
		ringSeconds: 5,
		direction: 'OUTBOUND',
		callType: 'PSTN',
		source: '+12025550147',
		destination: '+6581234510',
		sourceCountry: 'US',
		destinationCountry: 'SG',
		sourceRefId: 'front-desk',
		destinationRefId: null,
		connectedTo: null,
		connectedOutcome: null,
		lastAction: 'HANGUP',
		callCount: 1,
		clientRequestId: 'bouquet-4711',
		clientBatchId: 'spring',
		callFlowRequestId: '0b7a6d0e-0002-4000-8000-000000000001',
		errorCode: null,
		errorMessage: null,
		errorAction: null,
		advice: null,
		legs: [
			{
				leg: 'callA',
				callId: '0b7a6d0e-0001-4000-8000-00000000000a',
				direction: 'OUTBOUND',
				callType: 'PSTN',
				status: 'COMPLETED',
				source: '+12025550147',
				destination: '+6581234510',
				sourceCountry: 'US',
				destinationCountry: 'SG',
				sourceRefId: 'front-desk',
				destinationRefId: null,
				initiatedAt: '2031-05-06T07:00:02Z',
				connectedAt: '2031-05-06T07:00:07Z',
				disconnectedAt: '2031-05-06T07:00:19Z',
				ringSeconds: 5,
				talkSeconds: 12,
				mos: 4.2,
				quality: 'good',
				packetLossRate: 0.4,
				jitterMs: 15,
			},
		],
		additional: {},
	};
	expect(sessionSummary.parse(summary())).toStrictEqual(expected);
});

test('what a summary does not have is null, never absent', () => {
	const expected = {
		event: 'sessionSummary',
		sessionId: 's-1',
		subAccountId: null,
		status: 'FAILED',
		outcome: 'failed',
		answered: false,
		optedOut: false,
		startTime: null,
		endTime: null,
		durationSeconds: null,
		talkSeconds: null,
		ringSeconds: null,
		direction: null,
		callType: null,
		source: null,
		destination: null,
		sourceCountry: null,
		destinationCountry: null,
		sourceRefId: null,
		destinationRefId: null,
		connectedTo: null,
		connectedOutcome: null,
		lastAction: null,
		callCount: null,
		clientRequestId: null,
		clientBatchId: null,
		callFlowRequestId: null,
		errorCode: null,
		errorMessage: null,
		errorAction: null,
		advice: expect.any(String),
		legs: [],
		additional: {},
	};
	const body = { payload: { sessionId: 's-1', sessionStatus: 'FAILED' } };
	expect(sessionSummary.parse(body)).toStrictEqual(expected);
});

test('what a leg does not have is null, never absent', () => {
	const expected = {
		leg: 'callA',
		callId: null,
		direction: null,
		callType: null,
		status: 'BUSY',
		source: null,
		destination: null,
		sourceCountry: null,
		destinationCountry: null,
		sourceRefId: null,
		destinationRefId: null,
		initiatedAt: null,
		connectedAt: null,
		disconnectedAt: null,
		ringSeconds: null,
		talkSeconds: null,
		mos: null,
		quality: null,
		packetLossRate: null,
		jitterMs: null,
	};
	const { legs } = sessionSummary.parse(summary({ details: { callA: { callStatus: 'BUSY' } } }));
	expect(legs).toStrictEqual([expected]);
});

describe('an error of the platform', () => {
	const failed = (errorDetails: unknown) =>
		sessionSummary.parse(summary({ sessionStatus: 'ERROR', errorDetails }));

	test('comes with its code, its words and what to do', () => {
		const expected = {
			errorCode: -2006,
			errorMessage: 'File gone',
			advice: expect.stringContaining('WAV or MP3'),
		};
		expect(failed({ errorCode: -2006, errorMsg: 'File gone' })).toMatchObject(expected);
	});

	test.each([
		['in its details', { errorDetails: { errorCode: -2003, errorAction: 'SAY' } }],
		['beside them', { errorDetails: { errorCode: -2003 }, errorAction: 'SAY' }],
		['without details', { errorCode: -2003, errorAction: 'SAY' }],
	])('names the action %s', (_what, payload) => {
		const expected = { errorCode: -2003, errorAction: 'SAY', additional: {} };
		const body = summary({ sessionStatus: 'ERROR', ...payload });
		expect(sessionSummary.parse(body)).toMatchObject(expected);
	});

	test('of an answer to a Call Action says so', () => {
		expect(failed({ errorCode: -2003 }).advice).toMatch(/answer to a Call Action/);
	});

	test('with a code as text is the same error', () => {
		const expected = { errorCode: -2004, advice: expect.stringContaining('open the destination') };
		expect(failed({ errorCode: '-2004' })).toMatchObject(expected);
	});

	test('with a code that nobody knows has no advice', () => {
		const expected = { errorCode: -2099, errorMessage: 'Something new', advice: null };
		expect(failed({ errorCode: -2099, errorMsg: 'Something new' })).toMatchObject(expected);
	});

	test('without details has none', () => {
		const expected = { errorCode: null, errorMessage: null, advice: null };
		expect(failed(undefined)).toMatchObject(expected);
	});
});

describe('how long it rang and how long they talked', () => {
	const secondsOf = (fields: Record<string, unknown>) => {
		const { ringSeconds, talkSeconds } = sessionSummary.parse(
			summary({ details: { callA: leg(fields) } }),
		);
		return { ringSeconds, talkSeconds };
	};

	test('a call that nobody answered rang until its end', () => {
		const expected = { ringSeconds: 17, talkSeconds: 0 };
		expect(secondsOf({ connectedTimestamp: undefined, callDuration: 0 })).toEqual(expected);
	});

	test('without a duration, the times tell it', () => {
		const expected = { ringSeconds: 5, talkSeconds: 12 };
		expect(secondsOf({ callDuration: undefined })).toEqual(expected);
	});

	test('a duration of 0 is a duration', () => {
		const expected = { ringSeconds: 5, talkSeconds: 0 };
		expect(secondsOf({ callDuration: 0 })).toEqual(expected);
	});

	test('milliseconds count', () => {
		const expected = { ringSeconds: 5.25, talkSeconds: 12 };
		expect(secondsOf({ connectedTimestamp: '2031-05-06T07:00:07.250Z' })).toEqual(expected);
	});

	test.each([
		['in the wrong order', '2031-05-06T06:59:59Z'],
		['unreadable', 'five past seven'],
	])('times that are %s tell nothing', (_what, connectedTimestamp) => {
		const expected = { ringSeconds: null, talkSeconds: 12 };
		expect(secondsOf({ connectedTimestamp })).toEqual(expected);
	});
});

test('a session that ends before it starts has no duration', () => {
	const body = summary({ startTime: '2031-05-06T07:00:21Z', endTime: '2031-05-06T07:00:00Z' });
	expect(sessionSummary.parse(body).durationSeconds).toBeNull();
});

test('the body is not changed', () => {
	const expected = summary({ details: { callB: leg(), CallA: leg() } });
	const body = structuredClone(expected);
	sessionSummary.parse(body);
	expect(body).toEqual(expected);
});
