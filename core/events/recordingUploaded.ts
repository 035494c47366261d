import { z } from 'zod';

import { number, readPayload, text } from '../fields';
import { markingSchema, markUnless } from './marking';

const nullableText = z.string().nullable();

/** A recording has reached the recording destination, at `filePath`. */
export const recordingUploadedSchema = z
	.object({
		event: z.literal('recordingUploaded'),
		sessionId: nullableText,
		recordingId: nullableText,
		status: nullableText,
		durationSeconds: z.number().nullable(),
		filePath: nullableText,
	})
	.merge(markingSchema);

export type RecordingUploaded = z.infer<typeof recordingUploadedSchema>;

const payloadSchema = z.object({
	sessionId: text,
	recordingId: text,
	status: text,
	durationSeconds: number,
	filePath: text,
});

export function parseRecordingUploaded(body: unknown): RecordingUploaded {
	const payload = payloadSchema.parse(readPayload(body));
	const isReadable = payload.sessionId !== null && payload.recordingId !== null;
	return { event: 'recordingUploaded', ...payload, ...markUnless(isReadable, body) };
}
