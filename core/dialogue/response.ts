import type { SessionSummary } from '../events/sessionSummary';
import type { GivenAnswer } from './dialogue';
import type { Question } from './question';
import { tellModel } from './wordsForModel';

type Asked = Pick<Question, 'responseType' | 'keys' | 'isForModel'>;

/** The call that is waited for, as it was made. `sessionId` is null while it is not clear whether it was made at all. */
export interface WaitingCall {
	sessionId: string | null;
	clientRequestId: string;
	destination: string;
	source: string;
}

/** What became of the session; all null as long as nobody knows. */
const UNKNOWN_END = {
	answered: null,
	outcome: null,
	status: null,
	errorCode: null,
	advice: null,
} as const;

/** The output once a key, or digits, were pressed. */
export function toAnswer(asked: Asked, call: WaitingCall, given: GivenAnswer, now: Date) {
	const data = {
		...readKey(asked, given),
		digits: given.digits,
		respondedAt: now.toISOString(),
	};
	const end = { ...UNKNOWN_END, answered: true, outcome: 'answered' };
	return { data: inOrder(asked, data), ...call, ...end, timedOut: false };
}

/** The output when the call has ended without an answer. */
export function toOutcome(asked: Asked, call: WaitingCall, summary: SessionSummary) {
	const { answered, outcome, status, errorCode, advice } = summary;
	const isUnanswered = asked.responseType !== 'outcome' && outcome === 'answered';
	const reason = isUnanswered ? 'noKey' : outcome;
	const sessionId = call.sessionId ?? summary.sessionId;
	return {
		data: withoutAnswer(asked, reason),
		...call,
		sessionId,
		...{ answered, outcome, status, errorCode, advice },
		timedOut: false,
	};
}

/** The output when the time is over; a call that nobody knows the beginning of may have been placed. */
export function toTimeOut(asked: Asked, call: WaitingCall) {
	return {
		data: withoutAnswer(asked, 'timedOut'),
		...call,
		...UNKNOWN_END,
		timedOut: true,
		...(call.sessionId === null ? { mayHaveBeenPlaced: true } : {}),
	};
}

/** Where nobody has answered, or nobody was called. */
export function withoutAnswer(asked: Asked, reason: string) {
	return inOrder(asked, {
		approved: false,
		choice: null,
		digits: null,
		reason,
		respondedAt: null,
	});
}

interface ResponseData {
	approved: boolean;
	choice: string | null;
	digits: string | null;
	reason: string;
	respondedAt: string | null;
}

function readKey({ responseType, keys }: Asked, { key }: GivenAnswer) {
	if (responseType === 'approval') {
		const approved = key !== undefined && key.key === keys[0]?.key;
		return { approved, choice: null, reason: approved ? 'approved' : 'declined' };
	}
	return responseType === 'choice'
		? { approved: false, choice: key?.label ?? null, reason: 'chosen' }
		: { approved: false, choice: null, reason: 'entered' };
}

/** With what the response type asks for, and no other. */
function inOrder({ responseType, isForModel }: Asked, data: ResponseData) {
	const { approved, choice, digits, reason, respondedAt } = data;
	return {
		...(responseType === 'approval' ? { approved } : {}),
		...(responseType === 'choice' ? { choice } : {}),
		...{ digits, reason, respondedAt },
		...(isForModel ? { chatInput: tellModel(data) } : {}),
	};
}
