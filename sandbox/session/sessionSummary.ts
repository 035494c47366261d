import { randomUUID } from 'node:crypto';
import { virtualNumberOf, type Account } from '../accounts';
import type { Action } from '../callflow/callflowRequest';
import { defined } from '../callflow/fieldReader';
import { asE164, countryOf } from '../callflow/msisdn';
import type { CallOutcome } from '../magicNumbers';
import { callQualityOf } from './callQuality';
import { errorMessages } from './errorCodes';
import type { PlayedCallflow, PlayedLeg } from './playCallflow';
import type { Session } from './sessions';

const lastActions: Record<Action['action'], string> = {
	makeCall: 'MAKE_CALL',
	say: 'SAY',
	playFile: 'PLAY_FILE',
	sayAndCapture: 'SAY_AND_CAPTURE',
	hangup: 'HANGUP',
};

/** The body of a VSS webhook. Its times are simulated: the acceptance plus simulated seconds. */
export function sessionSummary(session: Session, played: PlayedCallflow, account: Account) {
	const at = (seconds: number) => timestamp(session.acceptedAt, seconds);
	const { errorCode } = played.outcome;
	const [legA, legB] = played.legs.map((leg) => callLeg(leg, account, at));
	return {
		namespace: 'VOICE',
		eventType: 'SESSION_SUMMARY',
		description: 'A voice session has ended',
		version: 5,
		payload: defined({
			sessionId: session.sessionId,
			subAccountId: session.subAccountId,
			sessionStatus: played.outcome.sessionStatus,
			startTime: at(played.startedAt),
			endTime: at(played.endedAt),
			lastAction: lastActions[played.lastAction],
			callCount: played.legs.length,
			clientRequestId: session.clientRequestId ?? undefined,
			errorDetails: errorCode && { errorMsg: errorMessages[errorCode], errorCode },
			details: defined({ callA: legA, callB: legB }),
		}),
	};
}

function callLeg(leg: PlayedLeg, account: Account, at: (seconds: number) => string) {
	const source = asE164(leg.source);
	const destination = asE164(leg.destination);
	const { connectedAt } = leg;
	return defined({
		callId: randomUUID(),
		callDirection: 'OUTBOUND',
		callType: 'PSTN',
		initiatedTimestamp: at(leg.initiatedAt),
		connectedTimestamp: connectedAt === undefined ? undefined : at(connectedAt),
		disconnectedTimestamp: at(leg.disconnectedAt),
		source,
		destination,
		sourceFormat: 'MSISDN',
		destinationFormat: 'MSISDN',
		sourceCountryCode: countryOf(source),
		destinationCountryCode: countryOf(destination),
		sourceRefId: virtualNumberOf(account, source)?.referenceId,
		callStatus: callStatusOf(leg.outcome),
		callDuration: connectedAt === undefined ? 0 : leg.disconnectedAt - connectedAt,
		callQuality: connectedAt === undefined ? undefined : callQualityOf(destination),
	});
}

/** Opting out is a status of the session; a leg knows only whether its call came about. */
function callStatusOf({ sessionStatus, answered }: CallOutcome): string {
	if (answered) return 'COMPLETED';
	return sessionStatus === 'UNSUBSCRIBED_CONTACT' ? 'FAILED' : sessionStatus;
}

/** Summaries write times to the second. */
function timestamp(acceptedAt: string, seconds: number): string {
	const date = new Date(new Date(acceptedAt).getTime() + seconds * 1000);
	return `${date.toISOString().slice(0, 'YYYY-MM-DDTHH:MM:SS'.length)}Z`;
}
