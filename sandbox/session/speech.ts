import { SPEECH_PROFILES } from '../callflow/speechProfiles';
import type { Sound } from '../events/fact';
import { speakingSeconds } from './durations';

interface Speech {
	text: string;
	voiceProfile: string;
	speed?: number;
	repetition?: number;
}

/** A text as a voice speaks it. */
export function speechOf(
	{ text, voiceProfile, speed = 1, repetition = 1 }: Speech,
	role: 'message' | 'prompt' | 'success' | 'failure',
): Sound {
	const voice = SPEECH_PROFILES.find(({ speechProfileCode }) => speechProfileCode === voiceProfile);
	const seconds = speakingSeconds(text, speed) * repetition;
	return { text, role, voice, speed, repetition, seconds };
}
