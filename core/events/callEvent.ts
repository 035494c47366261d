import { z } from 'zod';

import { number, readRecord, text, time } from '../json';
import { additional, additionalOf } from './additional';
import { anything, fieldReader, readPayload } from './fields';
import { nullableNumber, nullableText } from './nullable';

/**
 * What a status and an action request of a call have in common. Times are ISO 8601 as the platform gave them. `digits`
 * are the keys that were pressed, `spoken` is what was said in their place; null for nothing.
 */
export const callEventSchema = z.object({
	eventId: nullableText,
	sessionId: nullableText,
	callId: nullableText,
	subAccountId: nullableText,
	status: nullableText,
	direction: nullableText,
	callType: nullableText,
	source: nullableText,
	destination: nullableText,
	sourceCountry: nullableText,
	destinationCountry: nullableText,
	sourceRefId: nullableText,
	destinationRefId: nullableText,
	durationSeconds: nullableNumber,
	sipCode: nullableNumber,
	digits: nullableText,
	spoken: nullableText,
	clientActionId: nullableText,
	timestamp: nullableText,
	additional,
});

type CallEvent = z.infer<typeof callEventSchema>;

const PRESSED = { dtmf: text, asrCaptured: text };

const readCall = fieldReader({
	eventId: text,
	sessionId: text,
	callId: text,
	subAccountId: text,
	callStatus: text,
	callDirection: text,
	callType: text,
	source: text,
	destination: text,
	sourceFormat: anything,
	destinationFormat: anything,
	sourceCountryCode: text,
	destinationCountryCode: text,
	sourceRefId: text,
	destinationRefId: text,
	callDuration: number,
	sipCode: number,
	eventData: anything,
	...PRESSED,
	clientActionId: text,
	timestamp: time,
});

const readPressed = fieldReader(PRESSED);

/** Reads the body of a Call Status or Call Action webhook, whatever it is: never throws. */
export function readCallEvent(body: unknown): CallEvent {
	const envelope = readPayload(body);
	const { fields, rest } = readCall(envelope.payload);
	const { digits, spoken, rest: eventData } = readEventData(fields.eventData);
	return {
		eventId: fields.eventId,
		sessionId: fields.sessionId,
		callId: fields.callId,
		subAccountId: fields.subAccountId,
		status: fields.callStatus,
		direction: fields.callDirection,
		callType: fields.callType,
		source: fields.source,
		destination: fields.destination,
		sourceCountry: fields.sourceCountryCode,
		destinationCountry: fields.destinationCountryCode,
		sourceRefId: fields.sourceRefId,
		destinationRefId: fields.destinationRefId,
		durationSeconds: fields.callDuration,
		sipCode: fields.sipCode,
		digits: digits ?? fields.dtmf?.trim() ?? null,
		spoken: spoken ?? fields.asrCaptured,
		clientActionId: fields.clientActionId,
		timestamp: fields.timestamp,
		additional: additionalOf(envelope.rest, rest, { eventData }),
	};
}

/** The platform's version before this one writes the digits as eventData itself; an older one has them in the payload. */
function readEventData(eventData: unknown) {
	const isItself = readRecord(eventData) === undefined && text.parse(eventData) !== null;
	const { fields, rest } = readPressed(isItself ? { dtmf: eventData } : eventData);
	return { digits: fields.dtmf?.trim(), spoken: fields.asrCaptured, rest };
}

/**
 * An event that has an ID keeps it when it is delivered again. The key still includes what was pressed: a caller's
 * second choice must not be taken for the first.
 */
export function identifyCall(call: CallEvent): unknown[] {
	const { eventId, sessionId, callId, status, digits, spoken } = call;
	const pressed = [sessionId, callId, status, digits, spoken];
	const { clientActionId, durationSeconds, timestamp } = call;
	return eventId === null
		? [...pressed, clientActionId, durationSeconds, timestamp]
		: [eventId, ...pressed];
}
