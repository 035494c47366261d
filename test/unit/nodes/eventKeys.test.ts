import { readEvent } from '../../../core/events/voiceEvent';
import { EVENTS, type EventName } from '../../../core/events/events';
import { leg, summary } from '../core/events/summaries';

function keyOf(name: EventName, payload: object, envelope: object = {}) {
	return readEvent(EVENTS[name], { namespace: 'VOICE', payload, ...envelope }).key;
}

const TIME = '2031-05-06T09:00:00Z';

const session = { ...Object(summary().payload), sessionStatus: 'BUSY' };
function withLegs(callA: object, callB: object = {}) {
	return {
		...session,
		details: { callA: leg({ ...callA }), callB: leg({ callStatus: 'BUSY', ...callB }) },
	};
}
const twoLegs = withLegs({});
const CALL_WITHOUT_ID = { sessionId: 's-1', callId: 'c-1', callStatus: 'DTMF_RECEIVED' };
const CALL = { ...CALL_WITHOUT_ID, eventId: 'e-1' };
const RECORDING = { sessionId: 's-1', recordingId: 'r-1', status: 'UPLOAD_COMPLETED' };
const NUMBERS = { updateEventType: 'UPDATES', virtualNumbers: [{ msisdn: '6531580190' }] };

type Pair = [what: string, one: object, other: object];

const CALLS: Record<'same' | 'other', Pair[]> = {
	same: [
		['the same ID, at another time', CALL, { ...CALL, timestamp: TIME }],
		['no ID', CALL_WITHOUT_ID, { ...CALL_WITHOUT_ID }],
		['a new field', CALL, { ...CALL, trunk: 'SG-1' }],
		['a new field, no ID', CALL_WITHOUT_ID, { ...CALL_WITHOUT_ID, trunk: 'SG-1' }],
		[
			'the digits in another form',
			{ ...CALL, eventData: '1' },
			{ ...CALL, eventData: { dtmf: '1' } },
		],
	],
	other: [
		['another ID', CALL, { ...CALL, eventId: 'e-2' }],
		['another status under the same ID', CALL, { ...CALL, callStatus: 'CALL_CONNECTED' }],
		[
			'a second choice under the same ID',
			{ ...CALL, eventData: { dtmf: '1' } },
			{ ...CALL, eventData: { dtmf: '2' } },
		],
		[
			'a second choice, no ID',
			{ ...CALL_WITHOUT_ID, eventData: '1' },
			{ ...CALL_WITHOUT_ID, eventData: '2' },
		],
		[
			'a key after none',
			{ ...CALL_WITHOUT_ID, eventData: null },
			{ ...CALL_WITHOUT_ID, eventData: '2' },
		],
		[
			'a second spoken answer',
			{ ...CALL_WITHOUT_ID, eventData: { asrCaptured: 'yes' } },
			{ ...CALL_WITHOUT_ID, eventData: { asrCaptured: 'no' } },
		],
		['another session, no ID', CALL_WITHOUT_ID, { ...CALL_WITHOUT_ID, sessionId: 's-2' }],
		[
			'another session, no ID and no call',
			{ ...CALL_WITHOUT_ID, callId: null },
			{ ...CALL_WITHOUT_ID, callId: null, sessionId: 's-2' },
		],
		[
			'another place in the menu, no ID',
			CALL_WITHOUT_ID,
			{ ...CALL_WITHOUT_ID, clientActionId: 'dishes' },
		],
		['another time, no ID', CALL_WITHOUT_ID, { ...CALL_WITHOUT_ID, timestamp: TIME }],
		['later in the call, no ID', CALL_WITHOUT_ID, { ...CALL_WITHOUT_ID, callDuration: 9 }],
	],
};

const PAIRS: Record<EventName, Record<'same' | 'other', Pair[]>> = {
	callAction: CALLS,
	callStatus: CALLS,
	sessionSummary: {
		same: [
			['the same', twoLegs, structuredClone(twoLegs)],
			[
				'the status in another spelling',
				{ ...session, sessionStatus: 'NO ANSWER' },
				{ ...session, sessionStatus: 'NO_ANSWER' },
			],
			['another quality', twoLegs, withLegs({ callQuality: { mos: 1.2, jitter: 90 } })],
			['no quality', twoLegs, withLegs({ callQuality: undefined })],
			['a new field', twoLegs, { ...twoLegs, campaign: 'Spring' }],
			['a new field of a leg', twoLegs, withLegs({ codec: 'opus' })],
			[
				'legs in another order',
				twoLegs,
				{ ...twoLegs, details: { CallB: twoLegs.details.callB, CallA: twoLegs.details.callA } },
			],
		],
		other: [
			['another session', twoLegs, { ...twoLegs, sessionId: 's-2' }],
			['another status', twoLegs, { ...twoLegs, sessionStatus: 'ERROR' }],
			[
				'another error',
				{ ...twoLegs, errorDetails: { errorCode: -2001 } },
				{ ...twoLegs, errorDetails: { errorCode: -2004 } },
			],
			['another start', twoLegs, { ...twoLegs, startTime: TIME }],
			['another end', twoLegs, { ...twoLegs, endTime: TIME }],
			['another status of the first leg', twoLegs, withLegs({ callStatus: 'FAILED' })],
			['another status of the second leg', twoLegs, withLegs({}, { callStatus: 'FAILED' })],
			['a leg connected at another time', twoLegs, withLegs({}, { connectedTimestamp: TIME })],
			['a leg ended at another time', twoLegs, withLegs({ disconnectedTimestamp: TIME })],
			['another length of a call', twoLegs, withLegs({ callDuration: 99 })],
			['a second leg', { ...session, details: { callA: leg() } }, twoLegs],
			[
				'parts that could be read together',
				{ ...session, sessionId: 'a:B', sessionStatus: 'C' },
				{ ...session, sessionId: 'a', sessionStatus: 'B:C' },
			],
		],
	},
	recordingUploaded: {
		same: [
			['the same', RECORDING, { ...RECORDING }],
			['a new field', RECORDING, { ...RECORDING, codec: 'mp3' }],
		],
		other: [
			['another recording', RECORDING, { ...RECORDING, recordingId: 'r-2' }],
			['another session', RECORDING, { ...RECORDING, sessionId: 's-2' }],
			['another status', RECORDING, { ...RECORDING, status: 'CALLBACK_COMPLETED' }],
			['another file', RECORDING, { ...RECORDING, filePath: '/a.wav' }],
			['another length', RECORDING, { ...RECORDING, durationSeconds: 9 }],
		],
	},
	virtualNumberUpdated: {
		same: [
			['the same', NUMBERS, structuredClone(NUMBERS)],
			['a new field', NUMBERS, { ...NUMBERS, region: 'ap' }],
			[
				'a new field of a number',
				NUMBERS,
				{ ...NUMBERS, virtualNumbers: [{ msisdn: '6531580190', uri: '/n' }] },
			],
		],
		other: [
			['another number', NUMBERS, { ...NUMBERS, virtualNumbers: [{ msisdn: '6531580191' }] }],
			['no number', NUMBERS, { ...NUMBERS, virtualNumbers: [] }],
			[
				'another status',
				NUMBERS,
				{ ...NUMBERS, virtualNumbers: [{ msisdn: '6531580190', operationalStatus: 'Unhealthy' }] },
			],
			['another kind of update', NUMBERS, { ...NUMBERS, updateEventType: 'SNAPSHOT' }],
			['another sub-account', NUMBERS, { ...NUMBERS, subAccountId: 'flowershop' }],
		],
	},
};

function rows(kind: 'same' | 'other') {
	return (Object.keys(EVENTS) as EventName[]).flatMap((name) =>
		PAIRS[name][kind].map(([what, one, other]) => [name, what, one, other] as const),
	);
}

test.each(rows('same'))('%s: a repetition with %s is taken for one', (name, _what, one, other) => {
	expect(keyOf(name, one)).toEqual(expect.any(String));
	expect(keyOf(name, other)).toBe(keyOf(name, one));
});

test.each(rows('other'))(
	'%s: an event with %s is taken for no repetition',
	(name, _what, one, other) => {
		expect(keyOf(name, one)).toEqual(expect.any(String));
		expect(keyOf(name, other)).toEqual(expect.any(String));
		expect(keyOf(name, other)).not.toBe(keyOf(name, one));
	},
);

test.each(Object.keys(EVENTS) as EventName[])(
	'%s: what is new in the envelope is no other event',
	(name) => {
		const [[, payload] = ['', {}]] = PAIRS[name].same;
		expect(keyOf(name, payload, { version: 6, region: 'ap' })).toBe(keyOf(name, payload));
	},
);

test('an event of one type is never taken for one of another', () => {
	expect(keyOf('callStatus', CALL)).not.toBe(keyOf('callAction', CALL));
});

describe('a body that cannot be read has no key', () => {
	test.each<[string, EventName, unknown]>([
		['a text', 'sessionSummary', 'hello'],
		['an empty object', 'callAction', {}],
		['nothing', 'recordingUploaded', null],
		[
			'more lists inside each other than JSON can write',
			'virtualNumberUpdated',
			JSON.parse('['.repeat(100_000) + ']'.repeat(100_000)),
		],
	])('%s', (_what, name, body) => {
		expect(readEvent(EVENTS[name], body).key).toBeUndefined();
	});
});
