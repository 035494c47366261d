import { readEvent } from '../../../core/events/voiceEvent';
import { EVENTS, type EventName } from '../../../nodes/EightByEightVoice/trigger/events';
import { leg, summary } from '../core/events/summaries';

const keyOf = (name: EventName, payload: object, envelope: object = {}) =>
	readEvent(EVENTS[name], { namespace: 'VOICE', payload, ...envelope }).key;

const TIME = '2031-05-06T09:00:00Z';

const session = { ...Object(summary().payload), sessionStatus: 'BUSY' };
const withLegs = (callA: object, callB: object = {}) => ({
	...session,
	details: { callA: leg({ ...callA }), callB: leg({ callStatus: 'BUSY', ...callB }) },
});
const twoLegs = withLegs({});
const callWithoutId = { sessionId: 's-1', callId: 'c-1', callStatus: 'DTMF_RECEIVED' };
const call = { ...callWithoutId, eventId: 'e-1' };
const recording = { sessionId: 's-1', recordingId: 'r-1', status: 'UPLOAD_COMPLETED' };
const numbers = { updateEventType: 'UPDATES', virtualNumbers: [{ msisdn: '6531580190' }] };

type Pair = [what: string, one: object, other: object];

const CALLS: Record<'same' | 'other', Pair[]> = {
	same: [
		['the same ID, at another time', call, { ...call, timestamp: TIME }],
		['no ID', callWithoutId, { ...callWithoutId }],
		['a new field', call, { ...call, trunk: 'SG-1' }],
		['a new field, no ID', callWithoutId, { ...callWithoutId, trunk: 'SG-1' }],
		[
			'the digits in another form',
			{ ...call, eventData: '1' },
			{ ...call, eventData: { dtmf: '1' } },
		],
	],
	other: [
		['another ID', call, { ...call, eventId: 'e-2' }],
		['another status under the same ID', call, { ...call, callStatus: 'CALL_CONNECTED' }],
		[
			'a second choice under the same ID',
			{ ...call, eventData: { dtmf: '1' } },
			{ ...call, eventData: { dtmf: '2' } },
		],
		[
			'a second choice, no ID',
			{ ...callWithoutId, eventData: '1' },
			{ ...callWithoutId, eventData: '2' },
		],
		[
			'a key after none',
			{ ...callWithoutId, eventData: null },
			{ ...callWithoutId, eventData: '2' },
		],
		[
			'a second spoken answer',
			{ ...callWithoutId, eventData: { asrCaptured: 'yes' } },
			{ ...callWithoutId, eventData: { asrCaptured: 'no' } },
		],
		['another session, no ID', callWithoutId, { ...callWithoutId, sessionId: 's-2' }],
		[
			'another session, no ID and no call',
			{ ...callWithoutId, callId: null },
			{ ...callWithoutId, callId: null, sessionId: 's-2' },
		],
		[
			'another place in the menu, no ID',
			callWithoutId,
			{ ...callWithoutId, clientActionId: 'dishes' },
		],
		['another time, no ID', callWithoutId, { ...callWithoutId, timestamp: TIME }],
		['later in the call, no ID', callWithoutId, { ...callWithoutId, callDuration: 9 }],
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
			['the same', recording, { ...recording }],
			['a new field', recording, { ...recording, codec: 'mp3' }],
		],
		other: [
			['another recording', recording, { ...recording, recordingId: 'r-2' }],
			['another session', recording, { ...recording, sessionId: 's-2' }],
			['another status', recording, { ...recording, status: 'CALLBACK_COMPLETED' }],
			['another file', recording, { ...recording, filePath: '/a.wav' }],
			['another length', recording, { ...recording, durationSeconds: 9 }],
		],
	},
	virtualNumberUpdated: {
		same: [
			['the same', numbers, structuredClone(numbers)],
			['a new field', numbers, { ...numbers, region: 'ap' }],
			[
				'a new field of a number',
				numbers,
				{ ...numbers, virtualNumbers: [{ msisdn: '6531580190', uri: '/n' }] },
			],
		],
		other: [
			['another number', numbers, { ...numbers, virtualNumbers: [{ msisdn: '6531580191' }] }],
			['no number', numbers, { ...numbers, virtualNumbers: [] }],
			[
				'another status',
				numbers,
				{ ...numbers, virtualNumbers: [{ msisdn: '6531580190', operationalStatus: 'Unhealthy' }] },
			],
			['another kind of update', numbers, { ...numbers, updateEventType: 'SNAPSHOT' }],
			['another sub-account', numbers, { ...numbers, subAccountId: 'flowershop' }],
		],
	},
};

const rows = (kind: 'same' | 'other') =>
	(Object.keys(EVENTS) as EventName[]).flatMap((name) =>
		PAIRS[name][kind].map(([what, one, other]) => [name, what, one, other] as const),
	);

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
	expect(keyOf('callStatus', call)).not.toBe(keyOf('callAction', call));
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
