import type { IDataObject } from 'n8n-workflow';

import {
	readRecordingDestination,
	type RecordingDestination,
} from '../../../core/answers/recordingDestination';
import type { VoiceApi } from '../transport/voiceApi';

/** Where the recordings of the sub-account are pushed, as the platform tells it: without password. */
export async function getRecordingDestination(
	api: VoiceApi,
	subAccountId: string,
): Promise<RecordingDestination> {
	return await requestDestination(api, { method: 'GET', subAccountId });
}

/** Sets another one, and gives it as the platform tells it. */
export async function setRecordingDestination(
	api: VoiceApi,
	{ body, subAccountId }: { body: IDataObject; subAccountId: string },
): Promise<RecordingDestination> {
	return await requestDestination(api, { method: 'POST', body, subAccountId });
}

/** Ends the pushing of recordings. */
export async function deleteRecordingDestination(
	api: VoiceApi,
	subAccountId: string,
): Promise<void> {
	await requestDestination(api, { method: 'DELETE', subAccountId });
}

async function requestDestination(
	api: VoiceApi,
	request: { method: 'GET' | 'POST' | 'DELETE'; body?: IDataObject; subAccountId: string },
): Promise<RecordingDestination> {
	const answer = await api.request({
		...request,
		path: '/recording-push-config',
		notFound: 'No recording destination is set',
	});
	return readRecordingDestination(answer);
}
