import { z } from 'zod';

import { callEventSchema, readCallEvent } from './callEvent';
import { markingSchema, markUnless } from './marking';

/** A step of a call: `status` is CALL_INITIATED, CALL_CONNECTED, DTMF_RECEIVED and so on. */
export const callStatusSchema = callEventSchema
	.extend({ event: z.literal('callStatus') })
	.merge(markingSchema);

export type CallStatus = z.infer<typeof callStatusSchema>;

export function parseCallStatus(body: unknown): CallStatus {
	const call = readCallEvent(body);
	const isReadable = call.sessionId !== null && call.status !== null;
	return { event: 'callStatus', ...call, ...markUnless(isReadable, body) };
}
