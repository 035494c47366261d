import type { SayAndCaptureParams } from '../callflow/callflowRequest';
import type { Calls } from './calls';
import { captureDigits, completeCapture } from './captureDigits';
import { Keypad } from './keypad';
import type { SessionParts } from './sessionParts';
import { farPartyOf, type Leg } from './sessionRecord';
import type { Sounds } from './sounds';

/** The captures of a session, one after another, and who presses what. */
export class Captures {
	/** Only set while a capture runs. */
	private keypad: Keypad | undefined;

	private count = 0;

	constructor(private readonly parts: SessionParts & { calls: Calls; sounds: Sounds }) {}

	/** Presses digits into the running capture; false if none is running. */
	press(digits: string): boolean {
		this.keypad?.press(digits);
		return this.keypad !== undefined;
	}

	/** What was pressed on the phone of a leg, or null if no try got enough digits. */
	async run(leg: Leg, params: SayAndCaptureParams): Promise<string | null> {
		const { time, calls, sounds, services, tell } = this.parts;
		const capture = completeCapture(params, services.behaviour.rules.captureDefaults);
		const keypad = new Keypad();
		this.keypad = keypad;
		const { callId } = leg;
		const isHeld = calls.handsetOf(callId) !== undefined;
		const scripted = services.digitScripts.digitsOf(farPartyOf(leg), this.count);
		this.count += 1;
		const digits = await captureDigits(capture, {
			...{ time, keypad, sounds },
			scripted: isHeld ? '' : scripted,
			listens: (seconds) => {
				tell({ kind: 'listening', callId, maxDigits: capture.maxDigits, seconds });
			},
			heard: (digit) => calls.heard(leg, digit),
		});
		this.keypad = undefined;
		return digits;
	}
}
