import { z } from 'zod';

import { number, text, time } from '../json';
import { explainStatusCode } from '../statusCodes';
import { additional, additionalOf } from './additional';
import { callLegSchema, identifyLeg, readLegs } from './callLeg';
import { anything, fieldReader, readPayload } from './fields';
import { markingSchema, markUnless } from './marking';
import { nullableBoolean, nullableNumber, nullableText } from './nullable';
import { normaliseStatus, outcomeSchema } from './outcome';
import { readPeople } from './people';
import { secondsBetween } from './secondsBetween';
import { defineEvent } from './voiceEvent';

/**
 * Flat where a person would map it. Fields of a leg, such as `destination`, `direction` and `talkSeconds`, are those of
 * the first leg. `outcome` and `answered` speak of the first person, `connectedOutcome` and `connectedTo` of the second
 * one, while 8x8's `status` speaks of the last one called. `answered` is also true where an error came afterwards.
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
		direction: nullableText,
		callType: nullableText,
		source: nullableText,
		destination: nullableText,
		sourceCountry: nullableText,
		destinationCountry: nullableText,
		sourceRefId: nullableText,
		destinationRefId: nullableText,
		connectedTo: nullableText,
		connectedOutcome: outcomeSchema.nullable(),
		lastAction: nullableText,
		callCount: nullableNumber,
		clientRequestId: nullableText,
		clientBatchId: nullableText,
		callFlowRequestId: nullableText,
		errorCode: nullableNumber,
		errorMessage: nullableText,
		errorAction: nullableText,
		advice: nullableText,
		legs: z.array(callLegSchema),
		additional,
	})
	.merge(markingSchema);

export type SessionSummary = z.infer<typeof schema>;

const ERROR = { errorCode: number, errorMsg: text, errorAction: text };

const readSession = fieldReader({
	sessionId: text,
	subAccountId: text,
	sessionStatus: text,
	startTime: time,
	endTime: time,
	lastAction: text,
	callCount: number,
	clientRequestId: text,
	clientBatchId: text,
	callFlowRequestId: text,
	errorDetails: anything,
	...ERROR,
	details: anything,
});

const readError = fieldReader(ERROR);

/** A session has come to its end. */
export const sessionSummary = defineEvent({
	name: 'sessionSummary',
	type: 'VSS',
	label: 'When a call has ended',
	happens: 'Session summary: who was called, whether they answered, how long it took',
	words: 'session summaries',
	schema,
	parse: parseSessionSummary,
	identify: ({ sessionId, status, startTime, endTime, errorCode, legs }) => [
		...[sessionId, status, startTime, endTime, errorCode],
		legs.map(identifyLeg),
	],
});

/**
 * The published examples disagree with each other (`callA` and `CallA`, CANCELED and CANCELLED, absent timestamps,
 * the text "null", legs in any order), so each field is read on its own, and one that cannot be read is null.
 */
function parseSessionSummary(body: unknown): SessionSummary {
	const envelope = readPayload(body);
	const { fields, rest } = readSession(envelope.payload);
	const error = readError(fields.errorDetails);
	const { legs, rest: details } = readLegs(fields.details);
	const first = legs.find(({ leg }) => leg === 'callA');

	const status = fields.sessionStatus === null ? null : normaliseStatus(fields.sessionStatus);
	const errorCode = error.fields.errorCode ?? fields.errorCode;
	const people = readPeople(status, legs, explainStatusCode(errorCode)?.remedy);

	return {
		event: 'sessionSummary',
		sessionId: fields.sessionId,
		subAccountId: fields.subAccountId,
		status,
		outcome: people.outcome,
		answered: people.answered,
		optedOut: people.outcome === 'optedOut',
		startTime: fields.startTime,
		endTime: fields.endTime,
		durationSeconds: secondsBetween(fields.startTime, fields.endTime),
		talkSeconds: first?.talkSeconds ?? null,
		ringSeconds: first?.ringSeconds ?? null,
		direction: first?.direction ?? null,
		callType: first?.callType ?? null,
		source: first?.source ?? null,
		destination: first?.destination ?? null,
		sourceCountry: first?.sourceCountry ?? null,
		destinationCountry: first?.destinationCountry ?? null,
		sourceRefId: first?.sourceRefId ?? null,
		destinationRefId: first?.destinationRefId ?? null,
		connectedTo: people.connectedTo,
		connectedOutcome: people.connectedOutcome,
		lastAction: fields.lastAction,
		callCount: fields.callCount,
		clientRequestId: fields.clientRequestId,
		clientBatchId: fields.clientBatchId,
		callFlowRequestId: fields.callFlowRequestId,
		errorCode,
		errorMessage: error.fields.errorMsg ?? fields.errorMsg,
		errorAction: error.fields.errorAction ?? fields.errorAction,
		advice: people.advice,
		legs,
		additional: additionalOf(envelope.rest, rest, { errorDetails: error.rest, details }),
		...markUnless(fields.sessionId !== null && status !== null, body),
	};
}
