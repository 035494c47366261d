import { z } from 'zod';

const text = z.string().nullish().catch(null);

const recordingSchema = z
	.object({
		recordingId: z.string().min(1),
		sessionId: text,
		// The API document writes it in small letters.
		sessionid: text,
		externalFileUrl: text,
		status: text,
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
