import { sessionSummary } from '../../../../core/events/sessionSummary';
import { leg, summary, without } from './summaries';

// The platform's own examples differ from each other in all of this.

test.each(['callA', 'CallA', 'calla'])('a leg called %s is callA', (name) => {
	const expected = [expect.objectContaining({ leg: 'callA', callId: 'a' })];
	const body = summary({ details: { [name]: leg({ callId: 'a' }) } });
	expect(sessionSummary.parse(body).legs).toEqual(expected);
});

test('legs come out in order, whatever order they came in', () => {
	const expected = ['callA a', 'callB b'];
	const details = { CallB: leg({ callId: 'b' }), callA: leg({ callId: 'a' }) };
	const { legs } = sessionSummary.parse(summary({ details }));
	expect(legs.map((found) => `${found.leg} ${found.callId}`)).toEqual(expected);
});

test('who was called is read from the first leg, whatever order they came in', () => {
	const expected = { source: '+12025550147', destination: '+6581234510', ringSeconds: 5 };
	const second = leg({ source: '+12025550148', destination: '+6581234511', callDuration: 3 });
	const body = summary({ details: { callB: second, CallA: leg() } });
	expect(sessionSummary.parse(body)).toMatchObject(expected);
});

test.each([
	['sourceRefId', 'hotline', 'hotline'],
	['SourceRefId', 'hotline', 'hotline'],
	['SourceRefId', 'null', null],
	['sourceRefId', null, null],
	['sourceRefId', undefined, null],
])('%s: %j is sourceRefId %j', (name, value, sourceRefId) => {
	const expected = sessionSummary.parse(summary({ details: { callA: leg({ sourceRefId }) } }));
	const callA = { ...without(leg(), 'sourceRefId'), [name]: value };
	const found = sessionSummary.parse(summary({ details: { callA } }));
	expect(found).toEqual(expected);
	expect(found.sourceRefId).toBe(sourceRefId);
});

test('of a field that is there twice, what says something counts, and nothing is lost', () => {
	const expected = { sourceRefId: 'hotline', additional: {} };
	for (const twice of [
		{ sourceRefId: 'hotline', SourceRefId: 'null' },
		{ SourceRefId: 'null', sourceRefId: 'hotline' },
	]) {
		const callA = { ...without(leg(), 'sourceRefId'), ...twice };
		expect(sessionSummary.parse(summary({ details: { callA } }))).toMatchObject(expected);
	}
});

test.each(['null', ''])('the text %j means that there is nothing', (nothing) => {
	const expected = { clientRequestId: null, sourceCountry: null, lastAction: null };
	const body = summary({
		clientRequestId: nothing,
		lastAction: nothing,
		details: { callA: leg({ sourceCountryCode: nothing }) },
	});
	expect(sessionSummary.parse(body)).toMatchObject(expected);
});

test.each([
	['CANCELLED', 'CANCELED', 'canceled'],
	['CANCELED', 'CANCELED', 'canceled'],
	['NO ANSWER', 'NO_ANSWER', 'noAnswer'],
	['NO_ANSWER', 'NO_ANSWER', 'noAnswer'],
	['no-answer', 'NO_ANSWER', 'noAnswer'],
	[' Busy ', 'BUSY', 'busy'],
])('the session status %j is %s', (sessionStatus, status, outcome) => {
	const expected = { status, outcome };
	expect(sessionSummary.parse(summary({ sessionStatus }))).toMatchObject(expected);
});

test.each([
	['CANCELLED', 'CANCELED'],
	['NO ANSWER', 'NO_ANSWER'],
])('the call status %j is %s', (callStatus, expected) => {
	const { legs } = sessionSummary.parse(summary({ details: { callA: leg({ callStatus }) } }));
	expect(legs[0]?.status).toBe(expected);
});

test('a leg without connectedTimestamp was not connected', () => {
	const expected = { connectedAt: null, talkSeconds: 0, ringSeconds: 17 };
	const callA = without(leg({ callDuration: 0 }), 'connectedTimestamp');
	const { legs } = sessionSummary.parse(summary({ details: { callA } }));
	expect(legs[0]).toMatchObject(expected);
});

test('a leg without callQuality has none', () => {
	const expected = { mos: null, quality: null, packetLossRate: null, jitterMs: null };
	const callA = without(leg(), 'callQuality');
	const { legs } = sessionSummary.parse(summary({ details: { callA } }));
	expect(legs[0]).toMatchObject(expected);
});

test.each([
	['without version', without(summary(), 'version')],
	['without description', without(summary(), 'description')],
	['with the payload last', { version: 2, payload: summary().payload }],
	['with the payload alone', summary().payload],
])('an envelope %s reads the same', (_what, body) => {
	const expected = sessionSummary.parse(summary());
	expect(sessionSummary.parse(body)).toEqual(expected);
});

test('a summary without clientRequestId has none', () => {
	const body = {
		payload: without(summary().payload as Record<string, unknown>, 'clientRequestId'),
	};
	expect(sessionSummary.parse(body).clientRequestId).toBeNull();
});

test('numbers that come as text are numbers', () => {
	const expected = { callCount: 2, talkSeconds: 12, legs: [{ mos: 4.4, jitterMs: 0 }] };
	const callA = leg({ callDuration: '12', callQuality: { mos: '4.4', jitter: '0' } });
	const body = summary({ callCount: '2', details: { callA } });
	expect(sessionSummary.parse(body)).toMatchObject(expected);
});

test('an ID that comes as a number is a text', () => {
	expect(sessionSummary.parse(summary({ clientRequestId: 4711 })).clientRequestId).toBe('4711');
});
