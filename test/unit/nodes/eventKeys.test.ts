import { readEvent } from '../../../core/events/voiceEvent';
import { EVENTS, type EventName } from '../../../nodes/EightByEightVoice/trigger/events';

const keyOf = (name: EventName, payload: object) =>
	readEvent(EVENTS[name], { namespace: 'VOICE', payload }).key;

const summary = { sessionId: 's-1', sessionStatus: 'COMPLETED', details: {} };
const callWithoutId = { sessionId: 's-1', callId: 'c-1', callStatus: 'DTMF_RECEIVED' };
const call = { ...callWithoutId, eventId: 'e-1' };
const recording = { sessionId: 's-1', recordingId: 'r-1', status: 'UPLOADED' };
const numbers = { updateEventType: 'UPDATES', virtualNumbers: [{ msisdn: '6531580190' }] };

describe('two deliveries of one event have one key', () => {
	test.each<[string, EventName, object, object]>([
		['a summary', 'sessionSummary', summary, { ...summary, endTime: '2030-01-31T09:00:00Z' }],
		[
			'a status in another spelling',
			'sessionSummary',
			{ ...summary, sessionStatus: 'NO ANSWER' },
			{ ...summary, sessionStatus: 'NO_ANSWER' },
		],
		[
			'a call status with the same ID',
			'callStatus',
			call,
			{ ...call, timestamp: '2030-01-31T09:00:00Z' },
		],
		[
			'a call action with the same ID',
			'callAction',
			call,
			{ ...call, timestamp: '2030-01-31T09:00:00Z' },
		],
		['a call status without an ID', 'callStatus', callWithoutId, { ...callWithoutId }],
		['a recording', 'recordingUploaded', recording, { ...recording, filePath: '/a.wav' }],
		['a change of numbers', 'virtualNumberUpdated', numbers, { ...numbers }],
	])('%s', (_what, name, one, other) => {
		expect(keyOf(name, one)).toEqual(expect.any(String));
		expect(keyOf(name, other)).toBe(keyOf(name, one));
	});
});

describe('two events have two keys', () => {
	test.each<[string, EventName, object, object]>([
		['summaries of two sessions', 'sessionSummary', summary, { ...summary, sessionId: 's-2' }],
		[
			'two statuses of a session',
			'sessionSummary',
			summary,
			{ ...summary, sessionStatus: 'ERROR' },
		],
		['call statuses with two IDs', 'callStatus', call, { ...call, eventId: 'e-2' }],
		[
			'call statuses of two sessions, without ID and call',
			'callStatus',
			{ ...callWithoutId, callId: null },
			{ ...callWithoutId, callId: null, sessionId: 's-2' },
		],
		[
			'two digits without an ID',
			'callStatus',
			{ ...callWithoutId, eventData: { dtmf: '1' } },
			{ ...callWithoutId, eventData: { dtmf: '2' } },
		],
		[
			'call actions of two sessions, without ID and call',
			'callAction',
			{ ...callWithoutId, callId: null },
			{ ...callWithoutId, callId: null, sessionId: 's-2' },
		],
		['two recordings', 'recordingUploaded', recording, { ...recording, recordingId: 'r-2' }],
		['two changes of numbers', 'virtualNumberUpdated', numbers, { ...numbers, virtualNumbers: [] }],
		[
			'parts that could be read together',
			'sessionSummary',
			{ ...summary, sessionId: 'a:B', sessionStatus: 'C' },
			{ ...summary, sessionId: 'a', sessionStatus: 'B:C' },
		],
	])('%s', (_what, name, one, other) => {
		expect(keyOf(name, other)).not.toBe(keyOf(name, one));
	});
});

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

test('of the fields of a summary’s details, no more than 100 are read as legs', () => {
	const details = Object.fromEntries(Array.from({ length: 1000 }, (_value, n) => [`k${n}`, {}]));
	const { json } = readEvent(EVENTS.sessionSummary, { payload: { ...summary, details } });
	expect(json).toMatchObject({ sessionId: 's-1' });
	expect(json).toHaveProperty('legs.length', 100);
});
