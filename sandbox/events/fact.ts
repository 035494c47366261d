import type { Action } from '../callflow/callflowRequest';
import type { SpeechProfile } from '../callflow/speechProfiles';
import type { SessionStatus } from '../magicNumbers';
import type { Leg, Session } from '../session/sessionRecord';
import type { DeliveryRecord } from '../webhooks/deliveries';

/** What a phone gives out; `seconds` is how long that takes by the sandbox's reckoning. */
export type Sound =
	| {
			text: string;
			/** What the text is in a capture. */
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
	/** Somebody who holds a phone hears it until the page says that it is over. */
	| { kind: 'sound'; soundId: number; byHand: boolean; sound: Sound }
	| { kind: 'listening'; callId: string; maxDigits: number; seconds: number }
	| { kind: 'digit'; callId: string; digit: string }
	| { kind: 'captured'; callId: string; dtmf: string | null }
	/** A VCA webhook has to say what comes next. */
	| { kind: 'asked'; callStatus: 'CALL_RECEIVED' | 'ACTION_COMPLETED'; dtmf?: string | null }
	| { kind: 'told'; answer: unknown; problem?: string | undefined }
	| { kind: 'ended'; sessionStatus: SessionStatus; summary: unknown };

/** Facts that belong to no session have null; those of deliveries have no time of their session. */
export type Fact =
	| (SessionFact & {
			sessionId: string;
			/** Simulated seconds since the acceptance. */
			after: number;
	  })
	| ({ kind: 'delivery'; callStatus?: string; body: unknown } & DeliveryRecord);

/** A fact with its place in the log; `at` is UTC, real time. */
export type LoggedFact = Fact & { number: number; at: string };
