import { hasEnded, simulatedTime, talkSeconds, type SessionRecord } from '../session/sessionRecord';

export interface Recording {
	recordingId: string;
	sessionId: string;
	status: 'recording' | 'completed';
	/** Seconds of talk; while the session plays, 0. */
	duration: number;
	startRecordingTime: string;
}

/** The recording of a session; there is none where nobody asked for it or nobody answered. */
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
		startRecordingTime: simulatedTime(session, leg.connectedAt),
	};
}
