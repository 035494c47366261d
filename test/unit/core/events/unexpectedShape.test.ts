import { callAction } from '../../../../core/events/callAction';
import { callStatus } from '../../../../core/events/callStatus';
import { sessionSummary } from '../../../../core/events/sessionSummary';
import { leg, summary } from './summaries';

describe('a body that is no session summary is marked, and comes out as it came', () => {
	test.each<[string, unknown]>([
		['nothing', undefined],
		['null', null],
		['a text', 'SESSION_SUMMARY'],
		['a number', 0],
		['a list', [summary()]],
		['an empty object', {}],
		['a payload that is a text', { payload: 'none' }],
		['no session ID', summary({ sessionId: undefined })],
		['a session ID that is the text null', summary({ sessionId: 'null' })],
		['no status', summary({ sessionStatus: null })],
		['a status that is an object', summary({ sessionStatus: { name: 'COMPLETED' } })],
	])('%s', (_what, body) => {
		const expected = { unexpectedShape: true, raw: body };
		expect(sessionSummary.parse(body)).toMatchObject(expected);
	});
});

describe.each([
	['a call status', callStatus],
	['a Call Action', callAction],
])('%s is marked', (_what, event) => {
	test.each([
		['session ID', { callStatus: 'CALL_CONNECTED' }],
		['status', { sessionId: 'b5d0' }],
	])('without a %s', (_missing, payload) => {
		expect(event.parse({ payload })).toMatchObject({ unexpectedShape: true });
	});
});

test('a summary that can be read is not marked', () => {
	const marks = ['unexpectedShape', 'raw'];
	const found = Object.keys(sessionSummary.parse(summary()));
	expect(found.filter((name) => marks.includes(name))).toEqual([]);
});

test('what can be read of an unexpected shape is read', () => {
	const expected = { sessionId: null, status: 'BUSY', outcome: 'busy', destination: '+6581234510' };
	const body = summary({ sessionId: undefined, sessionStatus: 'BUSY' });
	expect(sessionSummary.parse(body)).toMatchObject(expected);
});

test('one field that cannot be read loses no other', () => {
	const expected = {
		...sessionSummary.parse(summary()),
		startTime: null,
		durationSeconds: null,
		callCount: null,
		lastAction: null,
		additional: { startTime: { at: 1 }, callCount: 'many', lastAction: ['HANGUP'] },
	};
	const body = summary({ startTime: { at: 1 }, callCount: 'many', lastAction: ['HANGUP'] });
	expect(sessionSummary.parse(body)).toEqual(expected);
});

test('one leg that cannot be read loses no other', () => {
	const expected = ['callB +6581234510'];
	const { legs } = sessionSummary.parse(summary({ details: { callA: 'busy', callB: leg() } }));
	expect(legs.map((found) => `${found.leg} ${found.destination}`)).toEqual(expected);
});

test.each([undefined, null, 'none'])('details that are %j give no legs', (details) => {
	expect(sessionSummary.parse(summary({ details })).legs).toEqual([]);
});

test.each<[string, unknown]>([
	['transfer', leg()],
	['callCenter', leg()],
	['call1', leg()],
	['recording', { callId: 'c-1' }],
	['version', 5],
	['callB', 'none'],
	['callB', {}],
	['callB', { callId: null, callStatus: 'null', sourceFormat: null }],
])('what is no leg among the details never becomes one: %s', (name, value) => {
	const expected = { legs: ['callA'], connectedTo: null, connectedOutcome: null, additional: true };
	const body = summary({ details: { [name]: value, callA: leg() } });
	const { legs, additional, ...rest } = sessionSummary.parse(body);
	expect({
		...rest,
		legs: legs.map((found) => found.leg),
		additional: Object.hasOwn(Object(additional.details), name),
	}).toMatchObject(expected);
});

test.each([null, '', 'null'])('a callB that is %j is not there', (callB) => {
	const expected = sessionSummary.parse(summary());
	expect(sessionSummary.parse(summary({ details: { callA: leg(), callB } }))).toEqual(expected);
});

test.each([undefined, null, 7, [], {}, summary()])('%j gives every field of the schema', (body) => {
	const { success } = sessionSummary.schema.safeParse(sessionSummary.parse(body));
	expect(success).toBe(true);
});
