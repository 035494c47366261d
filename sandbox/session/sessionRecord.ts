import type { Account } from '../accounts';
import type { ActionName } from '../callflow/callflowRequest';
import type { CallOutcome, SessionStatus } from '../magicNumbers';

/** A session as the control API shows it. */
export interface Session {
	sessionId: string;
	subAccountId: string;
	/** Of the first leg; E.164 with the plus sign, like the source. */
	destination: string;
	source: string;
	clientRequestId: string | null;
	/** Absent for a call to one of our numbers. */
	callFlowRequestId?: string;
	/** Absent if none was given. */
	clientBatchId?: string;
	/** As it was sent. */
	callflow: readonly unknown[];
	sessionStatus: SessionStatus | 'IN_PROGRESS';
	/** UTC, real time. */
	acceptedAt: string;
	/** Only set for a call to one of our numbers. */
	direction?: 'INBOUND';
	/** What the VCA webhook was asked; absent if it was never asked. */
	actions?: readonly SessionAction[];
}

export interface SessionAction {
	callStatus: 'CALL_RECEIVED' | 'ACTION_COMPLETED';
	/** What was pressed, after a capture. */
	dtmf?: string | null;
	/** From the previous answer; sent along with the question. */
	clientActionId: string | null;
	/** The JSON that came back; null if none did. */
	answer: unknown;
	/** Why the answer was not played, which ended the session. */
	problem?: string;
}

/** One call of a session; all times in simulated seconds since the request was accepted. */
export interface Leg {
	callId: string;
	direction: 'OUTBOUND' | 'INBOUND';
	/** E.164 with the plus sign, like the destination. */
	source: string;
	destination: string;
	outcome: CallOutcome;
	initiatedAt: number;
	connectedAt?: number;
	/** While the call lasts, the time of its latest step. */
	disconnectedAt: number;
	isOver: boolean;
}

/** A session with its calls so far. */
export interface SessionRecord {
	session: Session;
	account: Account;
	/** What decides the session's status: one of the legs, or a Call Action that failed. */
	outcome: CallOutcome;
	legs: Leg[];
	/** The destinations of all accepted calls, including those that were never rung. */
	booked: string[];
	/** Absent before the first action. */
	lastAction?: ActionName;
	startedAt: number;
	endedAt: number;
	/** Absent if the session is not recorded. */
	recordingId?: string;
}

export function hasEnded({ session }: SessionRecord): boolean {
	return session.sessionStatus !== 'IN_PROGRESS';
}

/** Simulated seconds from the answer to the end; 0 if nobody answered. */
export function talkSeconds({ connectedAt, disconnectedAt }: Leg): number {
	return connectedAt === undefined ? 0 : disconnectedAt - connectedAt;
}

/** The person at the other end of the line. */
export function farPartyOf({ direction, source, destination }: Leg): string {
	return direction === 'INBOUND' ? source : destination;
}

/** The time of acceptance plus simulated seconds, as UTC text to the second. */
export function timestampAt({ acceptedAt }: Session, seconds: number): string {
	const date = new Date(new Date(acceptedAt).getTime() + seconds * 1000);
	return `${date.toISOString().slice(0, 'YYYY-MM-DDTHH:MM:SS'.length)}Z`;
}
