import { z } from 'zod';

export const OUTCOMES = [
	'answered',
	'noAnswer',
	'busy',
	'canceled',
	'failed',
	'optedOut',
	'error',
	'unknown',
] as const;

export const outcomeSchema = z.enum(OUTCOMES);
export type Outcome = z.infer<typeof outcomeSchema>;

/** What a status of a session, or of one of its legs, means for the person who was called. */
export interface StatusMeaning {
	outcome: Outcome;
	/** Whether somebody picked up; null where the status does not tell. */
	answered: boolean | null;
	advice: string | null;
}

/** Every session status of the platform, normalised: what it means for the person who was called. */
export const SESSION_STATUSES = {
	COMPLETED: { outcome: 'answered', answered: true, advice: null },
	NO_ANSWER: {
		outcome: 'noAnswer',
		answered: false,
		advice: 'Nobody picked up. Call again at another time of day.',
	},
	BUSY: {
		outcome: 'busy',
		answered: false,
		advice: 'The line was busy. Call again in a few minutes.',
	},
	CANCELED: {
		outcome: 'canceled',
		answered: false,
		advice: 'The call was canceled before anybody picked up.',
	},
	FAILED: {
		outcome: 'failed',
		answered: false,
		advice: 'The call did not get through. Check the number.',
	},
	ERROR: { outcome: 'error', answered: false, advice: null },
	COMPLETED_UNSUBSCRIBED: {
		outcome: 'optedOut',
		answered: true,
		advice: 'The person asked not to be called any more. Take the number off your list.',
	},
	COMPLETED_UNSUB_ERROR: {
		outcome: 'optedOut',
		answered: true,
		advice:
			'The person asked not to be called any more, but 8x8 could not record it. Take the number off your list yourself.',
	},
	UNSUBSCRIBED_CONTACT: {
		outcome: 'optedOut',
		answered: false,
		advice: 'Not called: the person had asked earlier not to be. Take the number off your list.',
	},
} as const satisfies Record<string, StatusMeaning>;

const UNKNOWN_STATUS: StatusMeaning = { outcome: 'unknown', answered: null, advice: null };

/** The platform writes NO_ANSWER and CANCELED in two ways each; one form comes out. */
export function normaliseStatus(status: string): string {
	return status
		.trim()
		.toUpperCase()
		.replace(/[\s-]+/g, '_')
		.replace(/^CANCELLED$/, 'CANCELED');
}

/** What a normalised status means; one that is not in the table has the outcome unknown. */
export function readStatus(status: string | null): StatusMeaning {
	return isSessionStatus(status) ? SESSION_STATUSES[status] : UNKNOWN_STATUS;
}

export function isSessionStatus(
	status: string | null | undefined,
): status is keyof typeof SESSION_STATUSES {
	return typeof status === 'string' && Object.hasOwn(SESSION_STATUSES, status);
}
