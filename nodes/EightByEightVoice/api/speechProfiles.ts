import { readVoiceProfiles, type VoiceProfile } from '../../../core/answers/voiceProfiles';
import type { VoiceApi } from '../transport/voiceApi';

/** The voices that the sub-account can speak with; no sub-account is the credential's. */
export async function listVoices(api: VoiceApi, subAccountId?: string): Promise<VoiceProfile[]> {
	const answer = await api.request({ method: 'GET', path: '/speech-profiles', subAccountId });
	return readVoiceProfiles(answer);
}
