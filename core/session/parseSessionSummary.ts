import { z } from 'zod';

import { number, readPayload, record, text } from '../fields';
import { explainStatusCode } from '../statusCodes';
import { normaliseStatus, readStatus } from './outcome';
import { qualityOf } from './quality';
import type { CallLeg, SessionSummary } from './summarySchema';

const payloadSchema = z.object({
	sessionId: text,
	subAccountId: text,
	sessionStatus: text,
	startTime: text,
	endTime: text,
	lastAction: text,
	callCount: number,
	clientRequestId: text,
	errorDetails: record.pipe(z.object({ errorCode: number, errorMsg: text })),
	details: record,
});

const legPayloadSchema = z.object({
	callId: text,
	callDirection: text,
	callStatus: text,
	source: text,
	destination: text,
	sourceCountryCode: text,
	destinationCountryCode: text,
	initiatedTimestamp: text,
	connectedTimestamp: text,
	disconnectedTimestamp: text,
	callDuration: number,
	callQuality: record.pipe(z.object({ mos: number, packetLossRate: number, jitter: number })),
});

/** A session has two legs, or a few more; a body can hold a million fields. */
const MAX_LEGS = 100;

type LegPayload = z.infer<typeof legPayloadSchema>;

/**
 * Reads the body of a session summary webhook, whatever it is: never throws. The published examples disagree
 * with each other (`callA` and `CallA`, CANCELED and CANCELLED, absent timestamps, the text "null", legs in
 * any order), so each field is read on its own, and one that cannot be read is null.
 */
export function parseSessionSummary(body: unknown): SessionSummary {
	const payload = payloadSchema.parse(readPayload(body));
	const legs = readLegs(payload.details);
	const first = legs[0]?.payload;

	const status = payload.sessionStatus === null ? null : normaliseStatus(payload.sessionStatus);
	const { outcome, answered, advice } = readStatus(statusOfPerson(status, first));
	const { errorCode, errorMsg } = payload.errorDetails;

	return {
		event: 'sessionSummary',
		sessionId: payload.sessionId,
		subAccountId: payload.subAccountId,
		status,
		outcome,
		answered,
		optedOut: outcome === 'optedOut',
		startTime: payload.startTime,
		endTime: payload.endTime,
		durationSeconds: secondsBetween(payload.startTime, payload.endTime),
		talkSeconds: legs[0]?.leg.talkSeconds ?? null,
		ringSeconds: legs[0]?.leg.ringSeconds ?? null,
		source: first?.source ?? null,
		destination: first?.destination ?? null,
		sourceCountry: first?.sourceCountryCode ?? null,
		destinationCountry: first?.destinationCountryCode ?? null,
		lastAction: payload.lastAction,
		callCount: payload.callCount,
		clientRequestId: payload.clientRequestId,
		errorCode,
		errorMessage: errorMsg,
		advice: explainStatusCode(errorCode)?.remedy ?? advice,
		legs: legs.map(({ leg }) => leg),
		...(payload.sessionId === null || status === null ? { unexpectedShape: true, raw: body } : {}),
	};
}

/** A session can be COMPLETED while its only leg was not: nobody was reached then. */
function statusOfPerson(sessionStatus: string | null, first: LegPayload | undefined) {
	if (sessionStatus !== 'COMPLETED' || first === undefined || first.callStatus === null) {
		return sessionStatus;
	}
	const legStatus = normaliseStatus(first.callStatus);
	return readStatus(legStatus).answered === false ? legStatus : sessionStatus;
}

function readLegs(details: Record<string, unknown>): Array<{ leg: CallLeg; payload: LegPayload }> {
	return Object.entries(details)
		.slice(0, MAX_LEGS)
		.map(([key, value]) => ({
			name: key.replace(/^call([a-z])$/i, (_, letter: string) => `call${letter.toUpperCase()}`),
			payload: legPayloadSchema.parse(record.parse(value)),
		}))
		.sort((one, other) => (one.name < other.name ? -1 : 1))
		.map(({ name, payload }) => ({ leg: toLeg(name, payload), payload }));
}

function toLeg(name: string, payload: LegPayload): CallLeg {
	const { initiatedTimestamp, connectedTimestamp, disconnectedTimestamp, callQuality } = payload;
	return {
		leg: name,
		callId: payload.callId,
		direction: payload.callDirection,
		status: payload.callStatus === null ? null : normaliseStatus(payload.callStatus),
		source: payload.source,
		destination: payload.destination,
		initiatedAt: initiatedTimestamp,
		connectedAt: connectedTimestamp,
		disconnectedAt: disconnectedTimestamp,
		ringSeconds: secondsBetween(initiatedTimestamp, connectedTimestamp ?? disconnectedTimestamp),
		talkSeconds: payload.callDuration ?? secondsBetween(connectedTimestamp, disconnectedTimestamp),
		mos: callQuality.mos,
		quality: qualityOf(callQuality.mos),
		packetLossRate: callQuality.packetLossRate,
		jitterMs: callQuality.jitter,
	};
}

/** Seconds from one ISO 8601 time to another; null when one is missing, unreadable or in the wrong order. */
function secondsBetween(from: string | null, to: string | null): number | null {
	if (from === null || to === null) return null;
	const seconds = (Date.parse(to) - Date.parse(from)) / 1000;
	return seconds >= 0 ? seconds : null;
}
