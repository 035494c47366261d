import type { SessionStatus } from '../magicNumbers';

export const trying = 100;
export const ok = 200;

/** The SIP status that a call ends with. */
export const finalSipCodes: Record<SessionStatus, number> = {
	COMPLETED: ok,
	COMPLETED_UNSUBSCRIBED: ok,
	COMPLETED_UNSUB_ERROR: ok,
	BUSY: 486,
	NO_ANSWER: 480,
	CANCELED: 487,
	FAILED: 503,
	ERROR: 500,
	UNSUBSCRIBED_CONTACT: 603,
};
