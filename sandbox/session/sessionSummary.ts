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
	const { session, outcome, startedAt, endedAt, legs } = record;
	const [legA, legB] = legs.map((leg) => callLeg(record, leg, rules));
	const echoed = settings.echoesClientIds ? session : undefined;
	const isWrittenAsMessage = rules.summarisesAsInGuides && isVoiceMessage(record);
	return defined({
		namespace: 'VOICE',
		eventType: 'SESSION_SUMMARY',
		description: 'A voice session has ended',
		version: isWrittenAsMessage ? undefined : 5,
		payload: defined({
			sessionId: session.sessionId,
			subAccountId: session.subAccountId,
			sessionStatus: written(outcome.sessionStatus, rules),
			startTime: timestampAt(session, startedAt),
			endTime: timestampAt(session, endedAt),
			lastAction: lastActionOf(record),
			callCount: legs.length,
			clientRequestId: echoed?.clientRequestId ?? undefined,
			clientBatchId: rules.knowsClientIds ? echoed?.clientBatchId : undefined,
			callFlowRequestId: rules.summarisesAsInGuides ? session.callFlowRequestId : undefined,
			errorDetails: errorDetails(record, rules),
			details: isWrittenAsMessage ? { CallA: legA } : defined({ callA: legA, callB: legB }),
		}),
	});
}

/** One person is called, and nothing is asked. */
function isVoiceMessage({ session, legs }: SessionRecord): boolean {
	return session.direction === undefined && session.actions === undefined && legs.length === 1;
}

function lastActionOf({ lastAction }: SessionRecord): string | undefined {
	return lastAction && LAST_ACTIONS[lastAction];
}

function errorDetails(record: SessionRecord, { summarisesAsInGuides }: BehaviourRules) {
	const { errorCode } = record.outcome;
	if (errorCode === undefined) return undefined;
	const errorAction = summarisesAsInGuides ? lastActionOf(record) : undefined;
	return defined({ errorMsg: ERROR_MESSAGES[errorCode], errorCode, errorAction });
}

function callLeg(record: SessionRecord, leg: Leg, rules: BehaviourRules) {
	const { session, account } = record;
	const { callId, direction, source, destination, connectedAt } = leg;
	const sourceRefId = virtualNumberOf(account, source)?.referenceId;
	const isWrittenAsMessage = rules.summarisesAsInGuides && isVoiceMessage(record);
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
		...(isWrittenAsMessage ? { SourceRefId: sourceRefId ?? 'null' } : { sourceRefId }),
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
