import { readRecordings, type Recording } from '../../../core/answers/recordings';
import type { VoiceApi } from '../transport/voiceApi';

/** What the sub-account has recorded in a session, whose ID was validated. */
export async function listRecordings(
	api: VoiceApi,
	{ sessionId, subAccountId }: { sessionId: string; subAccountId: string },
): Promise<Recording[]> {
	const answer = await api.request({
		method: 'GET',
		path: `/recordings/${sessionId}`,
		subAccountId,
		notFound: "'Session ID' is no session with recordings",
	});
	return readRecordings(answer);
}
