import { z } from 'zod';

import { isNoTime } from '../json';

const text = z.string().nullish().catch(null);

const recordingSchema = z
	.object({
		recordingId: z.string().min(1),
		sessionId: text,
		// The API document writes it in small letters.
		sessionid: text,
		externalFileUrl: text,
		status: text,
		startRecordingTime: text.transform((time) =>
			typeof time === 'string' && isNoTime(time) ? null : time,
		),
	})
	.passthrough()
	.transform(({ sessionid, sessionId, ...rest }) => ({
		...rest,
		sessionId: sessionId ?? sessionid ?? null,
	}));

/** A recording of a session. `duration` is in seconds; there is no `externalFileUrl` before it is uploaded. */
export type Recording = z.infer<typeof recordingSchema>;

/** The recordings in an answer of GET /recordings; entries without an ID are left out. */
export function readRecordings(answer: unknown): Recording[] {
	const list = z.object({ recordings: z.array(z.unknown()) }).safeParse(answer);
	return (list.success ? list.data.recordings : []).flatMap((entry) => {
		const recording = recordingSchema.safeParse(entry);
		return recording.success ? [recording.data] : [];
	});
}

/** What became of a recording whose file does not come any more, and what to do. */
const FAILURES: Record<string, string> = {
	PROCESSING_FAILED:
		'8x8 could not make the file, and none will come. Write to 8x8 support with the Session ID.',
	UPLOAD_FAILED:
		'8x8 could not put the file into your storage. Look at Recording Destination → Get, and set the host, path, user name and password anew.',
	CALLBACK_FAILED:
		'8x8 names no address of it. The file should lie in your storage (Recording Destination → Get): fetch it from there.',
};

/** The same for any status; undefined where the file may still come. */
export function explainFailedRecording(status: string | null | undefined): string | undefined {
	const word = (status ?? '').trim().toUpperCase();
	if (!word.endsWith('_FAILED')) return undefined;
	return FAILURES[word] ?? 'No file will come. Write to 8x8 support with the Session ID.';
}

const EXTENSIONS = new Map([
	['audio/mpeg', '.mp3'],
	['audio/mp3', '.mp3'],
	['audio/wav', '.wav'],
	['audio/x-wav', '.wav'],
	['audio/wave', '.wav'],
]);

/** The name that the file has at its address, or one made of the recording's ID. */
export function nameRecordingFile({ recordingId }: Recording, address: URL, mimeType = ''): string {
	const last = address.pathname.split('/').at(-1) ?? '';
	if (/^[\w.-]+\.\w{2,4}$/.test(last)) return last;
	return `${recordingId.replace(/[^\w-]/g, '_')}${EXTENSIONS.get(mimeType) ?? ''}`;
}
