import type { SessionRecord } from '../session/sessionRecord';
import { recordingOf } from './recording';
import type { RecordingPushConfig } from './recordingPushConfigs';
import type { RecordingStatus } from './recordingStatus';

const DEFAULT_PATH = 'recordings';

/** The body of a VRU webhook; undefined if the session was not recorded. */
export function recordingEvent(
	record: SessionRecord,
	config: RecordingPushConfig | undefined,
	status: RecordingStatus,
) {
	const recording = recordingOf(record);
	if (!recording) return undefined;
	const { recordingId, sessionId, duration, startRecordingTime } = recording;
	const day = startRecordingTime.slice(0, 'YYYY-MM-DD'.length);
	const folder = (config?.path ?? DEFAULT_PATH).replace(/\/+$/, '');
	return {
		namespace: 'VOICE',
		eventType: 'CALL_RECORDING_STATUS',
		description: 'A recording is complete',
		payload: {
			sessionId,
			recordingId,
			durationSeconds: duration,
			filePath: `${folder}/${day}/${sessionId}/${recordingId}.wav`,
			status,
		},
	};
}
