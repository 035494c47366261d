import { virtualNumberOf } from '../accounts';
import type { Behaviour, BehaviourRules } from '../behaviour';
import type { ActionName } from '../callflow/callflowRequest';
import { countryOf } from '../callflow/msisdn';
import { defined } from '../json';
import type { CallOutcome } from '../magicNumbers';
import { callQualityOf } from './callQuality';
import { ERROR_MESSAGES } from './errorCodes';
import {
	farPartyOf,
	timestampAt,
	talkSeconds,
	type Leg,
	type SessionRecord,
} from './sessionRecord';

const LAST_ACTIONS: Record<ActionName, string> = {
	makeCall: 'MAKE_CALL',
	say: 'SAY',
	playFile: 'PLAY_FILE',
	sayAndCapture: 'SAY_AND_CAPTURE',
	hangup: 'HANGUP',
};

/** The body of a VSS webhook. Its times are those of acceptance plus simulated seconds. */
export function sessionSummary(record: SessionRecord, { settings, rules }: Behaviour) {
	const { session, outcome, startedAt, endedAt, lastAction, legs } = record;
	const [legA, legB] = legs.map((leg) => callLeg(record, leg, rules));
	const echoed = settings.echoesClientIds ? session : undefined;
	const { errorCode } = outcome;
	return {
		namespace: 'VOICE',
		eventType: 'SESSION_SUMMARY',
		description: 'A voice session has ended',
		version: 5,
		payload: defined({
			sessionId: session.sessionId,
			subAccountId: session.subAccountId,
			sessionStatus: written(outcome.sessionStatus, rules),
			startTime: timestampAt(session, startedAt),
			endTime: timestampAt(session, endedAt),
			lastAction: lastAction && LAST_ACTIONS[lastAction],
			callCount: legs.length,
			clientRequestId: echoed?.clientRequestId ?? undefined,
			clientBatchId: rules.knowsClientIds ? echoed?.clientBatchId : undefined,
			errorDetails: errorCode && { errorMsg: ERROR_MESSAGES[errorCode], errorCode },
			details: defined({ callA: legA, callB: legB }),
		}),
	};
}

function callLeg({ session, account }: SessionRecord, leg: Leg, rules: BehaviourRules) {
	const { callId, direction, source, destination, connectedAt } = leg;
	return defined({
		callId,
		callDirection: direction,
		callType: 'PSTN',
		initiatedTimestamp: timestampAt(session, leg.initiatedAt),
		connectedTimestamp: connectedAt === undefined ? undefined : timestampAt(session, connectedAt),
		disconnectedTimestamp: timestampAt(session, leg.disconnectedAt),
		source,
		destination,
		sourceFormat: 'MSISDN',
		destinationFormat: 'MSISDN',
		sourceCountryCode: countryOf(source),
		destinationCountryCode: countryOf(destination),
		sourceRefId: virtualNumberOf(account, source)?.referenceId,
		destinationRefId:
			direction === 'INBOUND' ? virtualNumberOf(account, destination)?.referenceId : undefined,
		callStatus: written(callStatusOf(leg.outcome), rules),
		callDuration: talkSeconds(leg),
		callQuality: connectedAt === undefined ? undefined : callQualityOf(farPartyOf(leg)),
	});
}

/** The guides write NO ANSWER for what the reference writes NO_ANSWER. */
function written(status: string, { spacesStatuses }: BehaviourRules): string {
	return spacesStatuses && status === 'NO_ANSWER' ? 'NO ANSWER' : status;
}

/** Opting out is a status of the session; a leg only knows whether it was answered. */
export function callStatusOf({ sessionStatus, answered }: CallOutcome): string {
	if (answered) return 'COMPLETED';
	return sessionStatus === 'UNSUBSCRIBED_CONTACT' ? 'FAILED' : sessionStatus;
}
