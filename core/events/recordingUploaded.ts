import { z } from 'zod';

import { number, text } from '../json';
import { additional, additionalOf } from './additional';
import { fieldReader, readPayload } from './fields';
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
		additional,
	})
	.merge(markingSchema);

export type RecordingUploaded = z.infer<typeof schema>;

const readRecording = fieldReader({
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
	label: 'When a recording has been stored',
	happens: 'Recording uploaded: it has reached your recording destination',
	words: 'recording events',
	schema,
	parse: parseRecordingUploaded,
	identify: ({ sessionId, recordingId, status, durationSeconds, filePath }) => [
		...[sessionId, recordingId, status, durationSeconds, filePath],
	],
});

function parseRecordingUploaded(body: unknown): RecordingUploaded {
	const envelope = readPayload(body);
	const { fields, rest } = readRecording(envelope.payload);
	const isReadable = fields.sessionId !== null && fields.recordingId !== null;
	return {
		event: 'recordingUploaded',
		...fields,
		additional: additionalOf(envelope.rest, rest),
		...markUnless(isReadable, body),
	};
}
