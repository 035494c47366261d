import { randomUUID } from 'node:crypto';

import { virtualNumberOf } from '../accounts';
import { countryOf } from '../callflow/msisdn';
import { defined } from '../json';
import type { DigitsInPayload } from './digitsForm';
import { timestampAt, type Leg, type SessionRecord } from './sessionRecord';

const DESCRIPTIONS = {
	CALL_STATUS: 'The status of a call has changed',
	CALL_ACTION: 'A call waits for its next action',
} as const;

export interface CallEvent {
	callStatus:
		| 'CALL_INITIATED'
		| 'CALL_RECEIVED'
		| 'CALL_CONNECTED'
		| 'CALL_DISCONNECTED'
		| 'DTMF_RECEIVED'
		| 'ACTION_COMPLETED';
	sipCode: number;
	/** Simulated seconds since the session was accepted. */
	at: number;
	/** Seconds of talk; set once the call is over. */
	callDuration?: number;
	/** What was pressed, as the payload has it. */
	digits?: DigitsInPayload;
	clientActionId?: string | undefined;
}

/** The body of a VCS or VCA webhook about one call of a session. */
export function callEvent(
	eventType: keyof typeof DESCRIPTIONS,
	{ record, leg, event }: { record: SessionRecord; leg: Leg; event: CallEvent },
) {
	const { session, account } = record;
	const { callId, direction, source, destination } = leg;
	const { callStatus, sipCode, at, callDuration = 0, digits, clientActionId } = event;
	return {
		namespace: 'VOICE',
		eventType,
		description: DESCRIPTIONS[eventType],
		payload: defined({
			eventId: randomUUID(),
			callId,
			sessionId: session.sessionId,
			subAccountId: session.subAccountId,
			callStatus,
			callDirection: direction,
			callType: 'PSTN',
			source,
			destination,
			sourceFormat: 'MSISDN',
			destinationFormat: 'MSISDN',
			sourceCountryCode: countryOf(source),
			destinationCountryCode: countryOf(destination),
			sourceRefId: virtualNumberOf(account, source)?.referenceId,
			destinationRefId: virtualNumberOf(account, destination)?.referenceId,
			callDuration,
			...digits,
			sipCode,
			timestamp: timestampAt(session, at),
			clientActionId,
		}),
	};
}
