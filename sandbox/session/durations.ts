/** How long an accepted request waits before it is dialled; all of these in simulated seconds. */
export const queueSeconds = 2;
/** How long two bridged parties talk. */
export const bridgedSeconds = 30;
/** A capture may ask for any time, and answers may ask for ever; no line is kept open longer. */
export const longestCaptureSeconds = 4 * 3600;
export const longestSessionSeconds = 8 * 3600;

const charactersPerSecond = 15;
const audioFileSeconds = 10;

export function speakingSeconds(text: string, speed = 1): number {
	return Math.ceil([...text].length / (charactersPerSecond * speed));
}

export function fileSeconds(repetition: number): number {
	return audioFileSeconds * repetition;
}
