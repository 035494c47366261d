import { z } from 'zod';

import { number, record, text } from '../json';
import { nullableNumber, nullableText } from './nullable';
import { normaliseStatus } from './outcome';
import { qualityOf, qualitySchema } from './quality';
import { secondsBetween } from './secondsBetween';

/** One party of the call. Times are ISO 8601 as the platform gave them, durations in seconds, jitter in ms. */
export const callLegSchema = z.object({
	leg: z.string(),
	callId: nullableText,
	direction: nullableText,
	status: nullableText,
	source: nullableText,
	destination: nullableText,
	initiatedAt: nullableText,
	connectedAt: nullableText,
	disconnectedAt: nullableText,
	ringSeconds: nullableNumber,
	talkSeconds: nullableNumber,
	mos: nullableNumber,
	quality: qualitySchema.nullable(),
	packetLossRate: nullableNumber,
	jitterMs: nullableNumber,
});

type CallLeg = z.infer<typeof callLegSchema>;

const payloadSchema = z.object({
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

/** A leg as the platform sent it. */
export type CallLegPayload = z.infer<typeof payloadSchema>;

/** A session has two legs, or a few more; a body can hold a million fields. */
const MAX_LEGS = 100;

/** The legs of a session by their names, callA first. */
export function readLegs(
	details: Record<string, unknown>,
): Array<{ leg: CallLeg; payload: CallLegPayload }> {
	return Object.entries(details)
		.slice(0, MAX_LEGS)
		.map(([key, value]) => ({
			name: key.replace(/^call([a-z])$/i, (_, letter: string) => `call${letter.toUpperCase()}`),
			payload: payloadSchema.parse(record.parse(value)),
		}))
		.sort((one, other) => (one.name < other.name ? -1 : 1))
		.map(({ name, payload }) => ({ leg: toLeg(name, payload), payload }));
}

function toLeg(name: string, payload: CallLegPayload): CallLeg {
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
