import { z } from 'zod';

import { number, readPayload, record, text } from '../json';
import { nullableNumber, nullableText } from './nullable';

/** What a status and an action request of a call have in common. Times are ISO 8601 as the platform gave them. */
export const callEventSchema = z.object({
	eventId: nullableText,
	sessionId: nullableText,
	callId: nullableText,
	subAccountId: nullableText,
	status: nullableText,
	direction: nullableText,
	source: nullableText,
	destination: nullableText,
	sourceCountry: nullableText,
	destinationCountry: nullableText,
	durationSeconds: nullableNumber,
	sipCode: nullableNumber,
	digits: nullableText,
	clientActionId: nullableText,
	timestamp: nullableText,
});

const payloadSchema = z.object({
	eventId: text,
	sessionId: text,
	callId: text,
	subAccountId: text,
	callStatus: text,
	callDirection: text,
	source: text,
	destination: text,
	sourceCountryCode: text,
	destinationCountryCode: text,
	callDuration: number,
	sipCode: number,
	eventData: record.pipe(z.object({ dtmf: text })),
	clientActionId: text,
	timestamp: text,
});

/** Reads the body of a Call Status or Call Action webhook, whatever it is: never throws. */
export function readCallEvent(body: unknown): z.infer<typeof callEventSchema> {
	const payload = payloadSchema.parse(readPayload(body));
	return {
		eventId: payload.eventId,
		sessionId: payload.sessionId,
		callId: payload.callId,
		subAccountId: payload.subAccountId,
		status: payload.callStatus,
		direction: payload.callDirection,
		source: payload.source,
		destination: payload.destination,
		sourceCountry: payload.sourceCountryCode,
		destinationCountry: payload.destinationCountryCode,
		durationSeconds: payload.callDuration,
		sipCode: payload.sipCode,
		digits: payload.eventData.dtmf,
		clientActionId: payload.clientActionId,
		timestamp: payload.timestamp,
	};
}
