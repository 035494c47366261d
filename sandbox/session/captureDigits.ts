import type { SayAndCaptureParams } from '../callflow/callflowRequest';
import { longestCaptureSeconds, speakingSeconds } from './durations';
import type { Keypad } from './keypad';
import type { SessionTime } from './sessionTime';

export interface CaptureLine {
	time: SessionTime;
	keypad: Keypad;
	/** Pressed one second after the first prompt. */
	scripted: string;
	/** Told of each digit that is heard. */
	heard: (digit: string) => void;
}

const defaultOverallTimeoutMs = 5000;
const pressingSeconds = 1;

/**
 * Speaks the prompt and listens, as often as the tries allow; a digit cuts the prompt short.
 * Returns what was pressed, or null when no try had enough.
 */
export async function captureDigits(
	capture: SayAndCaptureParams,
	line: CaptureLine,
): Promise<string | null> {
	const { promptMessage, successMessage = '', failureMessage = '', speed, noOfTries = 1 } = capture;
	const { time, keypad, scripted } = line;
	const deadline = time.now + longestCaptureSeconds;
	const speak = async (text: string) =>
		await time.pass(Math.min(speakingSeconds(text, speed), deadline - time.now));

	for (let tries = 0; tries < noOfTries && time.now < deadline; tries += 1) {
		const promptSeconds = speakingSeconds(promptMessage, speed);
		await keypad.listen(time, Math.min(promptSeconds, deadline - time.now));
		const listeningEnds = Math.min(time.now + timeoutSeconds(capture.overallTimeout), deadline);
		if (tries === 0 && scripted !== '') {
			await keypad.listen(time, pressingSeconds);
			keypad.press(scripted);
		}
		const digits = await collect(capture, line, listeningEnds);
		if (digits !== null) {
			await speak(successMessage);
			return digits;
		}
	}
	await speak(failureMessage);
	return null;
}

async function collect(
	{ minDigits = 1, maxDigits = 1, digitTimeout, completeOnHash = true }: SayAndCaptureParams,
	{ time, keypad, heard }: CaptureLine,
	listeningEnds: number,
): Promise<string | null> {
	let digits = '';
	while (digits.length < maxDigits) {
		const left = listeningEnds - time.now;
		const isBetweenDigits = digits !== '' && digitTimeout !== undefined;
		const patience = isBetweenDigits ? Math.min(left, timeoutSeconds(digitTimeout)) : left;
		const digit = await keypad.next(time, patience);
		if (digit === undefined) break;
		heard(digit);
		if (digit === '#' && completeOnHash) break;
		digits += digit;
	}
	return digits.length >= minDigits ? digits : null;
}

/** Simulated time has whole seconds. */
function timeoutSeconds(milliseconds = defaultOverallTimeoutMs): number {
	return Math.ceil(milliseconds / 1000);
}
