import { z } from 'zod';

import { callEventSchema, identifyCall, readCallEvent } from './callEvent';
import { markingSchema, markUnless } from './marking';
import { normaliseStatus } from './outcome';
import { defineEvent } from './voiceEvent';

/**
 * `reason` is inboundCall when somebody calls, digitsCaptured when an action that asks for digits ended.
 * `clientActionId` is the one given last.
 */
const schema = callEventSchema
	.extend({
		event: z.literal('callAction'),
		reason: z.enum(['inboundCall', 'digitsCaptured', 'unknown']),
	})
	.merge(markingSchema);

export type CallAction = z.infer<typeof schema>;

const REASONS = new Map<string, CallAction['reason']>([
	['CALL_RECEIVED', 'inboundCall'],
	['ACTION_COMPLETED', 'digitsCaptured'],
]);

/** The platform asks what a call is to do next. */
export const callAction = defineEvent({
	name: 'callAction',
	type: 'VCA',
	label: 'When somebody calls or presses a key',
	happens: 'Call Action: 8x8 asks what the call does next',
	words: 'call actions',
	schema,
	parse: parseCallAction,
	identify: identifyCall,
});

function parseCallAction(body: unknown): CallAction {
	const call = readCallEvent(body);
	const reason = REASONS.get(normaliseStatus(call.status ?? '')) ?? 'unknown';
	const isReadable = call.sessionId !== null && call.status !== null;
	return { event: 'callAction', reason, ...call, ...markUnless(isReadable, body) };
}
