import type { Action, CallflowRequest } from '../callflow/callflowRequest';
import { answered, failsWith, outcomeOf, type CallOutcome } from '../magicNumbers';

/** One call of a session; all times in simulated seconds since the request was accepted. */
export interface PlayedLeg {
	source: string;
	destination: string;
	outcome: CallOutcome;
	initiatedAt: number;
	connectedAt?: number;
	disconnectedAt: number;
}

export interface PlayedCallflow {
	/** What decides the session's status: the first leg, or a second one that ends in an error. */
	outcome: CallOutcome;
	legs: PlayedLeg[];
	lastAction: Action['action'];
	startedAt: number;
	endedAt: number;
}

/** How long an accepted request waits before it is dialled. */
const queueSeconds = 2;
const charactersPerSecond = 15;
const audioFileSeconds = 10;
/** How long two bridged parties talk. */
const bridgedSeconds = 30;
const defaultOverallTimeoutMs = 5000;
/** A capture may ask for any time; no line is kept open longer than this. */
const longestCaptureSeconds = 4 * 3600;

/** Plays a callflow to its end ahead of time: who is rung, who answers, and when everything happens. */
export function playCallflow(request: CallflowRequest, acceptedAt: Date): PlayedCallflow {
	const legs: PlayedLeg[] = [];
	let outcome = answered;
	let lastAction: Action['action'] = 'makeCall';
	let now = queueSeconds;

	for (const entry of request.callflow) {
		lastAction = entry.action;
		if (entry.action !== 'makeCall') {
			now += secondsOf(entry);
			continue;
		}
		const isFirst = legs.length === 0;
		const expired = isFirst && expiresInQueue(request.validUntil, acceptedAt);
		const callOutcome = expired ? failsWith(-2007) : outcomeOf(entry.params.destination);
		const leg: PlayedLeg = {
			...entry.params,
			outcome: callOutcome,
			initiatedAt: now,
			disconnectedAt: now + callOutcome.ringSeconds,
		};
		legs.push(leg);
		now = leg.disconnectedAt;
		if (callOutcome.answered) {
			leg.connectedAt = now;
			if (!isFirst) now += bridgedSeconds;
		}
		if (isFirst || callOutcome.errorCode !== undefined) outcome = callOutcome;
		if (isFirst && !callOutcome.answered) break;
	}

	for (const leg of legs) if (leg.outcome.answered) leg.disconnectedAt = now;
	return { outcome, legs, lastAction, startedAt: queueSeconds, endedAt: now };
}

function expiresInQueue(validUntil: string | undefined, acceptedAt: Date): boolean {
	return (
		validUntil !== undefined &&
		new Date(validUntil).getTime() <= acceptedAt.getTime() + queueSeconds * 1000
	);
}

function secondsOf(entry: Exclude<Action, { action: 'makeCall' }>): number {
	switch (entry.action) {
		case 'say': {
			const { text, speed, repetition = 1 } = entry.params;
			return speakingSeconds(text, speed) * repetition;
		}
		case 'playFile':
			return audioFileSeconds * (entry.params.repetition ?? 1);
		case 'sayAndCapture': {
			// Nobody presses a key here yet, so every try runs into its time-out.
			const { promptMessage, failureMessage = '', speed, noOfTries = 1 } = entry.params;
			const { overallTimeout = defaultOverallTimeoutMs } = entry.params;
			const trySeconds = speakingSeconds(promptMessage, speed) + Math.ceil(overallTimeout / 1000);
			const seconds = trySeconds * noOfTries + speakingSeconds(failureMessage, speed);
			return Math.min(seconds, longestCaptureSeconds);
		}
		case 'hangup':
			return 0;
	}
}

function speakingSeconds(text: string, speed = 1): number {
	return Math.ceil([...text].length / (charactersPerSecond * speed));
}
