import { SUB_ACCOUNT } from '../../sandbox/sandboxApi';

/** The address of another system that gets session summaries. */
export const FOREIGN = { type: 'VSS', url: 'https://crm.example.com/hooks/voice' };

/** A delivery of a session summary, as small as 8x8 could send it. */
export function summary(sessionId = 'session-1', sessionStatus = 'COMPLETED') {
	return {
		namespace: 'VOICE',
		eventType: 'SESSION_SUMMARY',
		payload: { sessionId, subAccountId: SUB_ACCOUNT, sessionStatus, details: {} },
	};
}
