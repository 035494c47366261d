import type { Action } from '../callflow/callflowRequest';
import type { SpeechProfile } from '../callflow/speechProfiles';
import type { SessionStatus } from '../magicNumbers';
import type { Leg, Session } from '../session/sessionRecord';
import type { DeliveryRecord } from '../webhooks/deliveryRecord';

/** What is heard on a phone; `seconds` is the sandbox's estimate of how long it takes. */
export type Sound =
	| {
			text: string;
			/** The text's part in a capture. */
			role: 'message' | 'prompt' | 'success' | 'failure';
			voice: SpeechProfile | undefined;
			speed: number;
			repetition: number;
			seconds: number;
	  }
	| { fileUrl: string; repetition: number; seconds: number };

/** What happened in a session. */
export type SessionFact =
	| ({ kind: 'accepted' } & Pick<
			Session,
			'subAccountId' | 'source' | 'destination' | 'callflow' | 'direction'
	  >)
	| ({ kind: 'ringing'; byHand: boolean } & Pick<
			Leg,
			'callId' | 'direction' | 'source' | 'destination'
	  >)
	| { kind: 'connected'; callId: string }
	| { kind: 'disconnected'; callId: string; callStatus: string; talkSeconds: number }
	| { kind: 'action'; action: Action }
	/** A person holding the phone hears it until the page says that it is over. */
	| { kind: 'sound'; soundId: number; byHand: boolean; sound: Sound }
	| { kind: 'listening'; callId: string; maxDigits: number; seconds: number }
	| { kind: 'digit'; callId: string; digit: string }
	| { kind: 'captured'; callId: string; dtmf: string | null }
	/** The VCA webhook is asked what comes next. */
	| { kind: 'asked'; callStatus: 'CALL_RECEIVED' | 'ACTION_COMPLETED'; dtmf?: string | null }
	| { kind: 'told'; answer: unknown; problem?: string | undefined }
	| { kind: 'ended'; sessionStatus: SessionStatus; summary: unknown };

/** A delivery that belongs to no session has null as its sessionId; no delivery has a session time. */
export type Fact =
	| (SessionFact & {
			sessionId: string;
			/** Simulated seconds since the session was accepted. */
			after: number;
	  })
	| ({ kind: 'delivery'; callStatus?: string; body: unknown } & DeliveryRecord);

/** A fact and its place in the log; `at` is UTC, in real time. */
export type LoggedFact = Fact & { number: number; at: string };
