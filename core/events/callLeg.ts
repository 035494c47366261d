import { z } from 'zod';

import { isSaid, number, readRecord, text, time } from '../json';
import { additionalOf } from './additional';
import { anything, fieldReader, unlessEmpty } from './fields';
import { nullableNumber, nullableText } from './nullable';
import { normaliseStatus } from './outcome';
import { qualityOf, qualitySchema } from './quality';
import { secondsBetween } from './secondsBetween';

/** One party of the call. Times are ISO 8601 as the platform gave them, durations in seconds, jitter in ms. */
export const callLegSchema = z.object({
	leg: z.string(),
	callId: nullableText,
	direction: nullableText,
	callType: nullableText,
	status: nullableText,
	source: nullableText,
	destination: nullableText,
	sourceCountry: nullableText,
	destinationCountry: nullableText,
	sourceRefId: nullableText,
	destinationRefId: nullableText,
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

export type CallLeg = z.infer<typeof callLegSchema>;

const readCallLeg = fieldReader({
	callId: text,
	callDirection: text,
	callType: text,
	callStatus: text,
	source: text,
	destination: text,
	sourceFormat: anything,
	destinationFormat: anything,
	sourceCountryCode: text,
	destinationCountryCode: text,
	sourceRefId: text,
	destinationRefId: text,
	initiatedTimestamp: time,
	connectedTimestamp: time,
	disconnectedTimestamp: time,
	callDuration: number,
	callQuality: anything,
});

const readQuality = fieldReader({ mos: number, packetLossRate: number, jitter: number });

const LEG_NAME = /^call([a-z])$/i;

/** The legs of a session by their names, callA first, and what else is among its details. */
export function readLegs(details: unknown): { legs: CallLeg[]; rest: unknown } {
	const given = readRecord(details);
	if (given === undefined) return { legs: [], rest: isSaid(details) ? details : undefined };
	const legs: CallLeg[] = [];
	const left: Array<[name: string, value: unknown]> = [];
	for (const [key, value] of Object.entries(given)) {
		const letter = LEG_NAME.exec(key)?.[1];
		const read = letter === undefined ? undefined : readLeg(`call${letter.toUpperCase()}`, value);
		if (read) legs.push(read.leg);
		const rest = read ? read.rest : value;
		if (isSaid(rest)) left.push([key, rest]);
	}
	legs.sort((one, other) => (one.leg < other.leg ? -1 : 1));
	return { legs, rest: unlessEmpty(left) };
}

/** Undefined if it says nothing about a call: no second person was called if callB is null or empty. */
function readLeg(name: string, value: unknown): { leg: CallLeg; rest: unknown } | undefined {
	const { fields, rest } = readCallLeg(value);
	if (Object.values(fields).every((field) => field === null || field === undefined))
		return undefined;
	const quality = readQuality(fields.callQuality);
	const { initiatedTimestamp, connectedTimestamp, disconnectedTimestamp } = fields;
	const leg = {
		leg: name,
		callId: fields.callId,
		direction: fields.callDirection,
		callType: fields.callType,
		status: fields.callStatus === null ? null : normaliseStatus(fields.callStatus),
		source: fields.source,
		destination: fields.destination,
		sourceCountry: fields.sourceCountryCode,
		destinationCountry: fields.destinationCountryCode,
		sourceRefId: fields.sourceRefId,
		destinationRefId: fields.destinationRefId,
		initiatedAt: initiatedTimestamp,
		connectedAt: connectedTimestamp,
		disconnectedAt: disconnectedTimestamp,
		ringSeconds: secondsBetween(initiatedTimestamp, connectedTimestamp ?? disconnectedTimestamp),
		talkSeconds: fields.callDuration ?? secondsBetween(connectedTimestamp, disconnectedTimestamp),
		mos: quality.fields.mos,
		quality: qualityOf(quality.fields.mos),
		packetLossRate: quality.fields.packetLossRate,
		jitterMs: quality.fields.jitter,
	};
	return {
		leg,
		rest: unlessEmpty(Object.entries(additionalOf(rest, { callQuality: quality.rest }))),
	};
}

/** Without the quality of the call, which may be measured again. */
export function identifyLeg(leg: CallLeg): unknown[] {
	const { callId, status, source, destination } = leg;
	const { initiatedAt, connectedAt, disconnectedAt, talkSeconds } = leg;
	return [
		...[leg.leg, callId, status, source, destination],
		...[initiatedAt, connectedAt, disconnectedAt, talkSeconds],
	];
}
