import { sessionSummary } from '../../../../core/events/sessionSummary';
import { leg, summary } from './summaries';

const TO_FIRST = '+6581234510';
const TO_SECOND = '+6581234511';

/** A session with these statuses: its own, that of callA and that of callB, where there is one. */
function session(sessionStatus: unknown, callA: unknown, ...callB: unknown[]) {
	const second = callB.map((callStatus) => leg({ callStatus, destination: TO_SECOND }));
	const [legB] = second;
	const details = { callA: leg({ callStatus: callA }), ...(legB && { callB: legB }) };
	return sessionSummary.parse(summary({ sessionStatus, callCount: 1 + second.length, details }));
}

describe('with two legs, each person has an outcome, and the status is that of 8x8', () => {
	test.each([
		['COMPLETED', 'COMPLETED', 'COMPLETED', 'answered', true, 'answered'],
		['NO ANSWER', 'COMPLETED', 'NO ANSWER', 'answered', true, 'noAnswer'],
		['BUSY', 'COMPLETED', 'BUSY', 'answered', true, 'busy'],
		['FAILED', 'COMPLETED', 'FAILED', 'answered', true, 'failed'],
		['ERROR', 'COMPLETED', 'ERROR', 'answered', true, 'error'],
		['CANCELED', 'CANCELED', 'CANCELED', 'canceled', false, 'canceled'],
		['CANCELLED', 'COMPLETED', 'CANCELLED', 'answered', true, 'canceled'],
		['COMPLETED', 'COMPLETED', 'BUSY', 'answered', true, 'busy'],
	])('%s: A %s, B %s', (status, callA, callB, outcome, answered, connectedOutcome) => {
		const expected = {
			status: status.replace('NO ANSWER', 'NO_ANSWER').replace('CANCELLED', 'CANCELED'),
			outcome,
			answered,
			destination: TO_FIRST,
			connectedTo: TO_SECOND,
			connectedOutcome,
		};
		expect(session(status, callA, callB)).toMatchObject(expected);
	});

	test.each([null, undefined, 'IN_A_TUNNEL'])(
		'the status of a session whose second leg is %j is that of the second person',
		(callB) => {
			const expected = { outcome: 'answered', connectedOutcome: 'busy', connectedTo: TO_SECOND };
			expect(session('BUSY', 'COMPLETED', callB)).toMatchObject(expected);
		},
	);

	test.each([
		['BUSY', 'unknown', null],
		['COMPLETED', 'answered', true],
	])(
		'a first leg that tells nothing is not judged by a second that ended as %s',
		(status, outcome, answered) => {
			expect(session(status, null, status)).toMatchObject({ outcome, answered });
		},
	);
});

describe('without a second leg', () => {
	test.each([
		['COMPLETED', 'COMPLETED', 'answered', true],
		['ERROR', 'ERROR', 'error', false],
		['BUSY', 'BUSY', 'busy', false],
	])('%s: A %s, and nobody is connected', (status, callA, outcome, answered) => {
		const expected = { outcome, answered, connectedTo: null, connectedOutcome: null };
		expect(session(status, callA)).toMatchObject(expected);
	});

	test('a status that is missing is that of the leg, and marked', () => {
		const expected = { status: null, outcome: 'busy', answered: false, unexpectedShape: true };
		expect(session(null, 'BUSY')).toMatchObject(expected);
	});
});

test('a second leg alone tells nothing about the first person', () => {
	const expected = {
		outcome: 'unknown',
		answered: null,
		destination: null,
		talkSeconds: null,
		connectedTo: TO_SECOND,
		connectedOutcome: 'busy',
	};
	const callB = leg({ callStatus: 'BUSY', destination: TO_SECOND });
	const body = summary({ sessionStatus: 'BUSY', details: { callB } });
	expect(sessionSummary.parse(body)).toMatchObject(expected);
});

describe('an ERROR without a leg in ERROR stays an error', () => {
	test('of somebody who did answer', () => {
		const expected = { status: 'ERROR', outcome: 'error', answered: true };
		expect(session('ERROR', 'COMPLETED')).toMatchObject(expected);
		expect(session('ERROR', 'COMPLETED', 'COMPLETED')).toMatchObject(expected);
	});

	test('of somebody who did not', () => {
		const expected = { outcome: 'error', answered: false };
		expect(session('ERROR', 'NO ANSWER')).toMatchObject(expected);
	});
});

test.each([
	['COMPLETED_UNSUBSCRIBED', true],
	['COMPLETED_UNSUB_ERROR', true],
	['UNSUBSCRIBED_CONTACT', false],
])('%s stays opting out, whatever the legs say', (status, answered) => {
	const expected = { status, outcome: 'optedOut', optedOut: true, answered };
	expect(session(status, 'BUSY')).toMatchObject(expected);
	expect(session(status, 'COMPLETED', 'BUSY')).toMatchObject(expected);
});

describe('direction is that of the first leg, as 8x8 writes it', () => {
	test.each(['INBOUND', 'OUTBOUND', 'Inbound', null])('%j', (callDirection) => {
		const details = { callB: leg(), callA: leg({ callDirection }) };
		expect(sessionSummary.parse(summary({ details })).direction).toBe(callDirection);
	});
});

describe('advice is for the person who was not reached', () => {
	const ABOUT_SECOND = /^The first person answered; this is about the second\. /;

	test.each(['NO ANSWER', 'BUSY', 'CANCELED', 'FAILED'])('%s of the second', (status) => {
		const ofFirst = String(session(status, status).advice);
		const { advice } = session(status, 'COMPLETED', status);
		expect(advice).toMatch(ABOUT_SECOND);
		expect(advice?.replace(ABOUT_SECOND, '')).toBe(ofFirst);
	});

	test('a number of the second that 8x8 cannot call', () => {
		const callB = leg({ callStatus: 'ERROR', destination: TO_SECOND });
		const errorDetails = { errorCode: -2004 };
		const body = summary({
			sessionStatus: 'ERROR',
			errorDetails,
			details: { callA: leg(), callB },
		});
		const { advice } = sessionSummary.parse(body);
		expect(advice).toMatch(ABOUT_SECOND);
		expect(advice).toMatch(/open the destination/);
	});

	test('an error that is nobody’s is not put on the second', () => {
		const errorDetails = { errorCode: -2003 };
		const body = summary({
			sessionStatus: 'ERROR',
			errorDetails,
			details: { callA: leg(), callB: leg() },
		});
		expect(sessionSummary.parse(body).advice).toMatch(/^Check the actions of the callflow/);
	});

	test('what went wrong in a call that both answered is not put on the second', () => {
		const body = summary({
			sessionStatus: 'COMPLETED',
			errorDetails: { errorCode: -2003 },
			details: { callA: leg(), callB: leg() },
		});
		expect(sessionSummary.parse(body).advice).toMatch(/^Check the actions of the callflow/);
	});

	test('both canceled: that of the first', () => {
		const { advice } = session('CANCELED', 'CANCELED', 'CANCELED');
		expect(advice).toBe(session('CANCELED', 'CANCELED').advice);
	});

	test('none when both answered', () => {
		expect(session('COMPLETED', 'COMPLETED', 'COMPLETED').advice).toBeNull();
	});
});
