import { z } from 'zod';

import { callEventSchema, readCallEvent } from './callEvent';
import { markingSchema, markUnless } from './marking';

/**
 * The platform asks what a call is to do next. `reason` is inboundCall when somebody calls, digitsCaptured when an
 * action ended: `digits` are those that were pressed, null when none were. `clientActionId` is the one given last.
 */
export const callActionSchema = callEventSchema
	.extend({
		event: z.literal('callAction'),
		reason: z.enum(['inboundCall', 'digitsCaptured', 'unknown']),
	})
	.merge(markingSchema);

export type CallAction = z.infer<typeof callActionSchema>;

const REASONS = new Map<string | null, CallAction['reason']>([
	['CALL_RECEIVED', 'inboundCall'],
	['ACTION_COMPLETED', 'digitsCaptured'],
]);

export function parseCallAction(body: unknown): CallAction {
	const call = readCallEvent(body);
	const reason = REASONS.get(call.status) ?? 'unknown';
	const isReadable = call.sessionId !== null && call.status !== null;
	return { event: 'callAction', reason, ...call, ...markUnless(isReadable, body) };
}
