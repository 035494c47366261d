/** How long an accepted request waits before it is dialled; simulated seconds, like all of these. */
export const QUEUE_SECONDS = 2;
/** How long two bridged parties talk. */
export const BRIDGED_SECONDS = 30;
/** A capture may ask for any length of time and answers may go on for ever; no line stays open longer than this. */
export const LONGEST_CAPTURE_SECONDS = 4 * 3600;
export const LONGEST_SESSION_SECONDS = 8 * 3600;

const CHARACTERS_PER_SECOND = 15;
const AUDIO_FILE_SECONDS = 10;

export function speakingSeconds(text: string, speed = 1): number {
	return Math.ceil([...text].length / (CHARACTERS_PER_SECOND * speed));
}

export function fileSeconds(repetition: number): number {
	return AUDIO_FILE_SECONDS * repetition;
}
