import type { SessionStatus } from '../magicNumbers';

export const TRYING = 100;
export const OK = 200;

/** The SIP status that a call ends with. */
export const FINAL_SIP_CODES: Record<SessionStatus, number> = {
	COMPLETED: OK,
	COMPLETED_UNSUBSCRIBED: OK,
	COMPLETED_UNSUB_ERROR: OK,
	BUSY: 486,
	NO_ANSWER: 480,
	CANCELED: 487,
	FAILED: 503,
	ERROR: 500,
	UNSUBSCRIBED_CONTACT: 603,
};
