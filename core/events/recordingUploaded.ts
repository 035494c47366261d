import { z } from 'zod';

import { number, readPayload, text } from '../json';
import { markingSchema, markUnless } from './marking';
import { nullableNumber, nullableText } from './nullable';
import { defineEvent } from './voiceEvent';

const schema = z
	.object({
		event: z.literal('recordingUploaded'),
		sessionId: nullableText,
		recordingId: nullableText,
		status: nullableText,
		durationSeconds: nullableNumber,
		filePath: nullableText,
	})
	.merge(markingSchema);

export type RecordingUploaded = z.infer<typeof schema>;

const payloadSchema = z.object({
	sessionId: text,
	recordingId: text,
	status: text,
	durationSeconds: number,
	filePath: text,
});

/** A recording has reached the recording destination, at `filePath`. */
export const recordingUploaded = defineEvent({
	name: 'recordingUploaded',
	type: 'VRU',
	words: 'recording events',
	schema,
	parse: parseRecordingUploaded,
	identify: ({ sessionId, recordingId, status }) => [sessionId, recordingId, status],
});

function parseRecordingUploaded(body: unknown): RecordingUploaded {
	const payload = payloadSchema.parse(readPayload(body));
	const isReadable = payload.sessionId !== null && payload.recordingId !== null;
	return { event: 'recordingUploaded', ...payload, ...markUnless(isReadable, body) };
}
