import { z } from 'zod';

import { callEventSchema, readCallEvent } from './callEvent';
import { markingSchema, markUnless } from './marking';
import { defineEvent } from './voiceEvent';

/**
 * `reason` is inboundCall when somebody calls, digitsCaptured when an action ended: `digits` are those that were
 * pressed, null when none were. `clientActionId` is the one given last.
 */
const schema = callEventSchema
	.extend({
		event: z.literal('callAction'),
		reason: z.enum(['inboundCall', 'digitsCaptured', 'unknown']),
	})
	.merge(markingSchema);

export type CallAction = z.infer<typeof schema>;

const REASONS = new Map<string | null, CallAction['reason']>([
	['CALL_RECEIVED', 'inboundCall'],
	['ACTION_COMPLETED', 'digitsCaptured'],
]);

/** The platform asks what a call is to do next. */
export const callAction = defineEvent({
	name: 'callAction',
	type: 'VCA',
	words: 'call actions',
	schema,
	parse: parseCallAction,
	identify: ({ eventId, sessionId, callId, status, clientActionId, timestamp }) =>
		eventId === null ? [sessionId, callId, status, clientActionId, timestamp] : [eventId],
});

function parseCallAction(body: unknown): CallAction {
	const call = readCallEvent(body);
	const reason = REASONS.get(call.status) ?? 'unknown';
	const isReadable = call.sessionId !== null && call.status !== null;
	return { event: 'callAction', reason, ...call, ...markUnless(isReadable, body) };
}
