import { z } from 'zod';

import { outcomeSchema } from './outcome';
import { qualitySchema } from './quality';

const text = z.string().nullable();
const number = z.number().nullable();

/** One party of the call. Times are ISO 8601 as the platform gave them, durations in seconds, jitter in ms. */
export const legSchema = z.object({
	leg: z.string(),
	callId: text,
	direction: text,
	status: text,
	source: text,
	destination: text,
	initiatedAt: text,
	connectedAt: text,
	disconnectedAt: text,
	ringSeconds: number,
	talkSeconds: number,
	mos: number,
	quality: qualitySchema.nullable(),
	packetLossRate: number,
	jitterMs: number,
});

/**
 * A session summary, flat where a person would map it. What the platform did not send is null, never absent.
 * `source`, `destination`, `ringSeconds` and `talkSeconds` are those of the first leg.
 * A body that could not be read as a summary has `unexpectedShape: true` and, in `raw`, what came.
 */
export const sessionSummarySchema = z.object({
	event: z.literal('sessionSummary'),
	sessionId: text,
	subAccountId: text,
	status: text,
	outcome: outcomeSchema,
	answered: z.boolean().nullable(),
	optedOut: z.boolean(),
	startTime: text,
	endTime: text,
	durationSeconds: number,
	talkSeconds: number,
	ringSeconds: number,
	source: text,
	destination: text,
	sourceCountry: text,
	destinationCountry: text,
	lastAction: text,
	callCount: number,
	clientRequestId: text,
	errorCode: number,
	errorMessage: text,
	advice: text,
	legs: z.array(legSchema),
	unexpectedShape: z.literal(true).optional(),
	raw: z.unknown(),
});

export type CallLeg = z.infer<typeof legSchema>;
export type SessionSummary = z.infer<typeof sessionSummarySchema>;
