import { z } from 'zod';

import { callEventSchema, identifyCall, readCallEvent } from './callEvent';
import { markingSchema, markUnless } from './marking';
import { defineEvent } from './voiceEvent';

const schema = callEventSchema.extend({ event: z.literal('callStatus') }).merge(markingSchema);

export type CallStatus = z.infer<typeof schema>;

/** A step of a call: `status` is CALL_INITIATED, CALL_CONNECTED, DTMF_RECEIVED and so on. */
export const callStatus = defineEvent({
	name: 'callStatus',
	type: 'VCS',
	label: 'When a call rings, is answered or ends',
	happens: 'Call status: each step of a call, also a digit that is pressed',
	words: 'call statuses',
	schema,
	parse: parseCallStatus,
	identify: identifyCall,
});

function parseCallStatus(body: unknown): CallStatus {
	const call = readCallEvent(body);
	const isReadable = call.sessionId !== null && call.status !== null;
	return { event: 'callStatus', ...call, ...markUnless(isReadable, body) };
}
