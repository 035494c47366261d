import {
	normaliseStatus,
	OUTCOMES,
	readStatus,
	SESSION_STATUSES,
} from '../../../../core/events/outcome';
import { sessionSummary } from '../../../../core/events/sessionSummary';
import { leg, summary } from './summaries';

describe('each session status says what became of the call', () => {
	const meanings: Array<[string, string, boolean, boolean]> = [
		['COMPLETED', 'answered', true, false],
		['NO_ANSWER', 'noAnswer', false, false],
		['BUSY', 'busy', false, false],
		['CANCELED', 'canceled', false, false],
		['FAILED', 'failed', false, false],
		['ERROR', 'error', false, false],
		['COMPLETED_UNSUBSCRIBED', 'optedOut', true, true],
		['COMPLETED_UNSUB_ERROR', 'optedOut', true, true],
		['UNSUBSCRIBED_CONTACT', 'optedOut', false, true],
	];

	test.each(meanings)('%s: %s', (sessionStatus, outcome, answered, optedOut) => {
		const expected = { status: sessionStatus, outcome, answered, optedOut };
		expect(sessionSummary.parse(summary({ sessionStatus, details: {} }))).toMatchObject(expected);
	});

	test('and these are all', () => {
		const expected = meanings.map(([status]) => status).sort();
		expect(Object.keys(SESSION_STATUSES).sort()).toEqual(expected);
	});

	test('together they have every outcome but unknown', () => {
		const expected = OUTCOMES.filter((outcome) => outcome !== 'unknown').sort();
		expect([...new Set(meanings.map(([, outcome]) => outcome))].sort()).toEqual(expected);
	});
});

describe('a status that nobody knows', () => {
	test('passes through, with the outcome unknown', () => {
		const expected = {
			status: 'TRANSFERRED_TO_MARS',
			outcome: 'unknown',
			answered: null,
			optedOut: false,
			advice: null,
		};
		const sessionStatus = 'Transferred to Mars';
		expect(sessionSummary.parse(summary({ sessionStatus }))).toMatchObject(expected);
	});

	test.each(['constructor', 'toString', '__proto__'])('%s is one', (status) => {
		expect(readStatus(status).outcome).toBe('unknown');
	});

	test('is not an unexpected shape', () => {
		expect(sessionSummary.parse(summary({ sessionStatus: 'NEW' }))).not.toHaveProperty('raw');
	});
});

describe('who did not answer gets advice', () => {
	test.each(['NO_ANSWER', 'BUSY', 'CANCELED', 'FAILED', 'UNSUBSCRIBED_CONTACT'])(
		'%s',
		(sessionStatus) => {
			const expected = expect.stringMatching(/^[A-Z].+\.$/);
			expect(sessionSummary.parse(summary({ sessionStatus })).advice).toEqual(expected);
		},
	);

	test('who answered gets none', () => {
		expect(sessionSummary.parse(summary()).advice).toBeNull();
	});
});

describe('a session that is COMPLETED although its only leg was not answered', () => {
	test.each([
		['NO ANSWER', 'noAnswer'],
		['BUSY', 'busy'],
		['CANCELLED', 'canceled'],
		['FAILED', 'failed'],
		['ERROR', 'error'],
	])('%s: the outcome is %s, the status stays', (callStatus, outcome) => {
		const expected = { status: 'COMPLETED', outcome, answered: false };
		const body = summary({ details: { callA: leg({ callStatus }) } });
		expect(sessionSummary.parse(body)).toMatchObject(expected);
	});

	test('has the advice for its leg', () => {
		const expected = sessionSummary.parse(summary({ sessionStatus: 'BUSY' })).advice;
		const body = summary({ details: { callA: leg({ callStatus: 'BUSY' }) } });
		expect(sessionSummary.parse(body).advice).toBe(expected);
	});

	test.each([undefined, null, 'IN_A_TUNNEL'])('callStatus %j tells nothing', (callStatus) => {
		const body = summary({ details: { callA: leg({ callStatus }) } });
		expect(sessionSummary.parse(body).outcome).toBe('answered');
	});
});

test.each([
	['ERROR', 'BUSY', 'error'],
	['COMPLETED_UNSUBSCRIBED', 'FAILED', 'optedOut'],
	['UNSUBSCRIBED_CONTACT', 'FAILED', 'optedOut'],
	['NO_ANSWER', 'COMPLETED', 'noAnswer'],
])('a session that is %s is that, though its leg is %s', (sessionStatus, callStatus, outcome) => {
	const body = summary({ sessionStatus, details: { callA: leg({ callStatus }) } });
	expect(sessionSummary.parse(body).outcome).toBe(outcome);
});

test('opting out stays opting out when the leg was completed', () => {
	const body = summary({ sessionStatus: 'COMPLETED_UNSUBSCRIBED' });
	expect(sessionSummary.parse(body).outcome).toBe('optedOut');
});

test.each([
	['completed', 'COMPLETED'],
	['  No   Answer ', 'NO_ANSWER'],
	['cancelled', 'CANCELED'],
	['NOT_CANCELLED', 'NOT_CANCELLED'],
])('%j is normalised to %s', (given, expected) => {
	expect(normaliseStatus(given)).toBe(expected);
});
