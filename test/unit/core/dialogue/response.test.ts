import { toAnswer, toOutcome, toTimeOut, withoutAnswer } from '../../../../core/dialogue/response';
import { sessionSummary } from '../../../../core/events/sessionSummary';
import { question } from './questions';

const CALL = {
	sessionId: 'session-1',
	clientRequestId: 'request-1',
	destination: '+6591230001',
	source: '+12025550190',
};
const NOW = new Date('2030-01-31T09:00:00.000Z');
const NOT_KNOWN = { answered: null, outcome: null, status: null, errorCode: null, advice: null };

function summary(sessionStatus: string) {
	const details = { callA: { callStatus: sessionStatus } };
	return sessionSummary.parse({ payload: { sessionId: 'session-1', sessionStatus, details } });
}

test('an answer comes out with the call, which was answered', () => {
	const [key] = question().keys;
	expect(toAnswer(question(), CALL, { digits: '1', key }, NOW)).toEqual({
		data: {
			approved: true,
			digits: '1',
			reason: 'approved',
			respondedAt: '2030-01-31T09:00:00.000Z',
		},
		...CALL,
		...{ ...NOT_KNOWN, answered: true, outcome: 'answered', timedOut: false },
	});
});

test.each([
	['COMPLETED', 'noKey'],
	['BUSY', 'busy'],
	['NO ANSWER', 'noAnswer'],
	['FAILED', 'failed'],
	['ERROR', 'error'],
	['UNSUBSCRIBED_CONTACT', 'optedOut'],
	['WHATEVER', 'unknown'],
])('a call that ends as %s without a key has the reason %s', (status, reason) => {
	expect(toOutcome(question(), CALL, summary(status)).data).toEqual({
		...{ approved: false, digits: null, reason, respondedAt: null },
	});
});

test('where nothing is asked, a call that was answered is no failure', () => {
	const asked = question({ responseType: 'outcome', keys: [] });
	expect(toOutcome(asked, CALL, summary('COMPLETED')).data.reason).toBe('answered');
});

test('the session that only the summary tells comes out', () => {
	const unclear = { ...CALL, sessionId: null };
	expect(toOutcome(question(), unclear, summary('BUSY')).sessionId).toBe('session-1');
});

test('at the limit, a call that is perhaps placed says so', () => {
	const timedOut = { data: { reason: 'timedOut', approved: false }, timedOut: true };
	expect(toTimeOut(question(), CALL)).toMatchObject({ ...timedOut, ...NOT_KNOWN });
	expect(toTimeOut(question(), CALL)).not.toHaveProperty('mayHaveBeenPlaced');
	expect(toTimeOut(question(), { ...CALL, sessionId: null })).toMatchObject({
		...timedOut,
		mayHaveBeenPlaced: true,
	});
});

test('the model of an AI agent is told in words', () => {
	const asked = question({ isForModel: true });
	const [approve, decline] = asked.keys;
	const told = (digits: string, key: typeof approve) =>
		toAnswer(asked, CALL, { digits, key }, NOW).data;
	expect(told('1', approve)).toMatchObject({
		chatInput: 'The person who was called approved this on the phone.',
	});
	expect(told('2', decline)).toMatchObject({ chatInput: expect.stringMatching(/declined/) });
	expect(toOutcome(asked, CALL, summary('NO_ANSWER')).data).toMatchObject({
		chatInput: 'Nobody picked up the phone. So it was not approved, and was not done.',
	});
});

test('a choice has no approved, and an approval no choice', () => {
	expect(withoutAnswer(question({ responseType: 'choice', keys: [] }), 'noKey')).toEqual({
		...{ choice: null, digits: null, reason: 'noKey', respondedAt: null },
	});
});

test.each([
	['declined', 'declined this on the phone'],
	['noKey', 'nobody pressed the key'],
	['noAnswer', 'Nobody picked up the phone'],
	['busy', 'The line was busy'],
	['timedOut', 'No answer came in time'],
	['duplicate', 'this call was made before'],
	['outsideCallingHours', 'outside of the calling hours'],
	['dryRun', 'only tried out'],
	['failed', "Nobody was reached by phone. The outcome of the call is 'failed'"],
])('with the reason %s, the model is told that it was not approved, and why', (reason, why) => {
	const { chatInput } = withoutAnswer(question({ isForModel: true }), reason);
	expect(chatInput).toContain(why);
	expect(chatInput).toMatch(/\. So it was not approved, and was not done\.$/);
});

test('what was chosen comes out by its label', () => {
	const asked = question({ responseType: 'choice' });
	const [, key] = asked.keys;
	expect(toAnswer(asked, CALL, { digits: '2', key }, NOW).data).toEqual({
		...{ choice: 'decline', digits: '2', reason: 'chosen' },
		respondedAt: NOW.toISOString(),
	});
});

test('digits that were asked for come out as they were entered', () => {
	const asked = question({ responseType: 'digits', keys: [] });
	expect(toAnswer(asked, CALL, { digits: '0471', key: undefined }, NOW).data).toEqual({
		...{ digits: '0471', reason: 'entered', respondedAt: NOW.toISOString() },
	});
});
