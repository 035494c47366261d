import { hasEnded, timestampAt, talkSeconds, type SessionRecord } from '../session/sessionRecord';

export interface Recording {
	recordingId: string;
	sessionId: string;
	status: 'recording' | 'completed';
	/** Seconds of talk; 0 while the session is playing. */
	duration: number;
	startRecordingTime: string;
}

/** The recording of a session; undefined if nobody asked for one or nobody answered. */
export function recordingOf(record: SessionRecord): Recording | undefined {
	const { session, recordingId } = record;
	const [leg] = record.legs;
	if (recordingId === undefined || leg?.connectedAt === undefined) return undefined;
	const isComplete = hasEnded(record);
	return {
		recordingId,
		sessionId: session.sessionId,
		status: isComplete ? 'completed' : 'recording',
		duration: isComplete ? talkSeconds(leg) : 0,
		startRecordingTime: timestampAt(session, leg.connectedAt),
	};
}
