/** The statuses of the guides; a reference's recording is `recording` or `completed`. */
export const RECORDING_STATUSES = [
	'PROCESSING',
	'PROCESSING_FAILED',
	'UPLOAD_COMPLETED',
	'UPLOAD_FAILED',
	'CALLBACK_COMPLETED',
	'CALLBACK_FAILED',
	'UNKNOWN',
] as const;

export type RecordingStatus = (typeof RECORDING_STATUSES)[number];

const WITHOUT_FILE: readonly RecordingStatus[] = [
	'PROCESSING',
	'PROCESSING_FAILED',
	'UPLOAD_FAILED',
];

/** Whether the file of a recording with this status lies at its destination. */
export function hasFile(status: RecordingStatus): boolean {
	return !WITHOUT_FILE.includes(status);
}
