import { z } from 'zod';

import { number, readPayload, record, text } from '../json';
import { explainStatusCode } from '../statusCodes';
import { callLegSchema, readLegs, type CallLegPayload } from './callLeg';
import { markingSchema, markUnless } from './marking';
import { nullableBoolean, nullableNumber, nullableText } from './nullable';
import { normaliseStatus, outcomeSchema, readStatus } from './outcome';
import { secondsBetween } from './secondsBetween';
import { defineEvent } from './voiceEvent';

/**
 * Flat where a person would map it. `source`, `destination`, `ringSeconds` and `talkSeconds` are those of the first
 * leg.
 */
const schema = z
	.object({
		event: z.literal('sessionSummary'),
		sessionId: nullableText,
		subAccountId: nullableText,
		status: nullableText,
		outcome: outcomeSchema,
		answered: nullableBoolean,
		optedOut: z.boolean(),
		startTime: nullableText,
		endTime: nullableText,
		durationSeconds: nullableNumber,
		talkSeconds: nullableNumber,
		ringSeconds: nullableNumber,
		source: nullableText,
		destination: nullableText,
		sourceCountry: nullableText,
		destinationCountry: nullableText,
		lastAction: nullableText,
		callCount: nullableNumber,
		clientRequestId: nullableText,
		errorCode: nullableNumber,
		errorMessage: nullableText,
		advice: nullableText,
		legs: z.array(callLegSchema),
	})
	.merge(markingSchema);

export type SessionSummary = z.infer<typeof schema>;

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

/** A session has come to its end. */
export const sessionSummary = defineEvent({
	name: 'sessionSummary',
	type: 'VSS',
	words: 'session summaries',
	schema,
	parse: parseSessionSummary,
	identify: ({ sessionId, status }) => [sessionId, status],
});

/**
 * The published examples disagree with each other (`callA` and `CallA`, CANCELED and CANCELLED, absent timestamps,
 * the text "null", legs in any order), so each field is read on its own, and one that cannot be read is null.
 */
function parseSessionSummary(body: unknown): SessionSummary {
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
		...markUnless(payload.sessionId !== null && status !== null, body),
	};
}

/** A session can be COMPLETED while its only leg was not: nobody was reached then. */
function statusOfPerson(sessionStatus: string | null, first: CallLegPayload | undefined) {
	if (sessionStatus !== 'COMPLETED' || first === undefined || first.callStatus === null) {
		return sessionStatus;
	}
	const legStatus = normaliseStatus(first.callStatus);
	return readStatus(legStatus).answered === false ? legStatus : sessionStatus;
}
