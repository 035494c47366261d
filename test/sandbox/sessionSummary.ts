import { SUB_ACCOUNT } from './sandboxApi';

/** A delivery of a session summary, as small as 8x8 could send it. */
export function summary(sessionId = 'session-1', sessionStatus = 'COMPLETED') {
	return {
		namespace: 'VOICE',
		eventType: 'SESSION_SUMMARY',
		payload: { sessionId, subAccountId: SUB_ACCOUNT, sessionStatus, details: {} },
	};
}
