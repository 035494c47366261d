import { asE164 } from './msisdn';

/** A callflow request that passed the checks; optional parameters sent as null are absent. */
export interface CallflowRequest {
	callflow: Action[];
	/** The callflow as it was sent, including what the platform ignores. */
	received: readonly unknown[];
	validUntil?: string;
	clientRequestId?: string;
	clientBatchId?: string;
}

/** What a receiver answers to a CALL_ACTION, once it passed the checks. */
export interface ActionAnswer {
	callflow: Action[];
	/** Comes back with the next CALL_ACTION. */
	clientActionId?: string;
}

export type Action =
	| { action: 'makeCall'; params: MakeCallParams }
	| { action: 'say'; params: SayParams }
	| { action: 'playFile'; params: PlayFileParams }
	| { action: 'sayAndCapture'; params: SayAndCaptureParams }
	| { action: 'hangup' };

export interface MakeCallParams {
	source: string;
	destination: string;
	/** Whether the call is recorded: any value but false, null, 0 and an empty text means yes. */
	callRecording: boolean;
}

export interface SayParams {
	text: string;
	voiceProfile: string;
	repetition?: number;
	speed?: number;
}

export interface PlayFileParams {
	fileUrl: string;
	repetition?: number;
}

export interface SayAndCaptureParams {
	promptMessage: string;
	voiceProfile: string;
	speed?: number;
	minDigits?: number;
	maxDigits?: number;
	/** Milliseconds. */
	digitTimeout?: number;
	/** Milliseconds. */
	overallTimeout?: number;
	completeOnHash?: boolean;
	noOfTries?: number;
	successMessage?: string;
	failureMessage?: string;
}

export const ACTION_NAMES = ['makeCall', 'say', 'playFile', 'sayAndCapture', 'hangup'] as const;

export type ActionName = (typeof ACTION_NAMES)[number];

/** E.164 with the plus sign. */
export function destinationsOf(callflow: readonly Action[]): string[] {
	return callflow.flatMap((entry) =>
		entry.action === 'makeCall' ? [asE164(entry.params.destination)] : [],
	);
}
