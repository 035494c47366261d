import type { BehaviourRules } from '../behaviour';
import { hasEnded, talkSeconds, timestampAt, type SessionRecord } from '../session/sessionRecord';
import type { RecordingStatus } from './recordingStatus';

/** What the platform writes for a time that it does not have. */
const NO_TIME = '1969-12-31T23:59:59.999Z';

export interface Recording {
	recordingId: string;
	sessionId: string;
	isComplete: boolean;
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
		isComplete,
		duration: isComplete ? talkSeconds(leg) : 0,
		startRecordingTime: timestampAt(session, leg.connectedAt),
	};
}

/** A recording as GET /recordings shows it; `status` is that of the guides once it is complete. */
export function publicRecording(
	{ isComplete, ...recording }: Recording,
	status: RecordingStatus,
	{ recordsAsInGuides }: Pick<BehaviourRules, 'recordsAsInGuides'>,
) {
	if (!recordsAsInGuides) return { ...recording, status: isComplete ? 'completed' : 'recording' };
	return {
		...recording,
		status: isComplete ? status : 'PROCESSING',
		startRecordingTime: NO_TIME,
	};
}
