import type { CaptureDefaults } from '../behaviour';
import type { SayAndCaptureParams } from '../callflow/callflowRequest';
import { LONGEST_CAPTURE_SECONDS } from './durations';
import type { Keypad } from './keypad';
import type { SessionTime } from './sessionTime';
import type { Sounds } from './sounds';
import { speechOf } from './speech';

export type CompleteCapture = SayAndCaptureParams &
	Required<
		Pick<
			SayAndCaptureParams,
			'minDigits' | 'maxDigits' | 'overallTimeout' | 'completeOnHash' | 'noOfTries'
		>
	>;

/** Fills in what a capture leaves out. */
export function completeCapture(
	capture: SayAndCaptureParams,
	defaults: CaptureDefaults,
): CompleteCapture {
	return { minDigits: 1, completeOnHash: true, ...defaults, ...capture };
}

export interface CaptureLine {
	time: SessionTime;
	keypad: Keypad;
	sounds: Sounds;
	/** Pressed one second after the first prompt. */
	scripted: string;
	/** Called each time it starts to listen, with how long for. */
	listens: (seconds: number) => void;
	/** Called with each digit that is heard. */
	heard: (digit: string) => void;
}

const PRESSING_SECONDS = 1;

/**
 * Speaks the prompt and listens, for as many tries as it has; a digit cuts the prompt short.
 * Returns what was pressed, or null if no try got enough digits.
 */
export async function captureDigits(
	capture: CompleteCapture,
	line: CaptureLine,
): Promise<string | null> {
	const { promptMessage, successMessage = '', failureMessage = '', noOfTries } = capture;
	const { time, keypad, sounds, scripted } = line;
	const deadline = time.now + LONGEST_CAPTURE_SECONDS;
	const left = () => deadline - time.now;
	const speak = async (text: string, role: 'success' | 'failure') => {
		if (text === '' || time.isOver) return;
		const { seconds, over } = sounds.start(speechOf({ ...capture, text }, role));
		await time.passUnless(over, Math.min(seconds, left()));
	};

	for (let tries = 0; tries < noOfTries && time.now < deadline && !time.isOver; tries += 1) {
		const prompt = sounds.start(speechOf({ ...capture, text: promptMessage }, 'prompt'));
		await keypad.listen(time, Math.min(prompt.seconds, left()), prompt.over);
		line.listens(timeoutSeconds(capture.overallTimeout));
		const listeningEnds = Math.min(time.now + timeoutSeconds(capture.overallTimeout), deadline);
		if (tries === 0 && scripted !== '') {
			await keypad.listen(time, PRESSING_SECONDS);
			keypad.press(scripted);
		}
		const digits = await collect(capture, line, listeningEnds);
		if (digits !== null) {
			await speak(successMessage, 'success');
			return digits;
		}
	}
	await speak(failureMessage, 'failure');
	return null;
}

async function collect(
	{ minDigits, maxDigits, digitTimeout, completeOnHash }: CompleteCapture,
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

/** Simulated time runs in whole seconds. */
function timeoutSeconds(milliseconds: number): number {
	return Math.ceil(milliseconds / 1000);
}
