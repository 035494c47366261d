import type { Sound, SessionFact } from '../events/fact';
import type { Calls } from './calls';
import type { SessionTime } from './sessionTime';
import { Signal } from './signal';

/** A file may last longer than the sandbox reckons: whoever holds the phone hears it to its end. */
const longestFileSeconds = 600;

/** What the phones of a session give out, one sound after the other. */
export class Sounds {
	private count = 0;

	private heard: { soundId: number; signal: Signal } | undefined;

	constructor(
		private readonly time: SessionTime,
		private readonly calls: Calls,
		private readonly tell: (fact: SessionFact) => void,
	) {}

	/** The page played this sound to its end; false where it is not the one that runs. */
	end(soundId: number): boolean {
		if (this.heard?.soundId !== soundId) return false;
		this.heard.signal.give();
		this.heard = undefined;
		return true;
	}

	async play(sound: Sound): Promise<void> {
		const { seconds, over } = this.start(sound);
		await this.time.passUnless(over, seconds);
	}

	/** How long it takes at most, and when a person heard it all. */
	start(sound: Sound): { seconds: number; over?: Promise<void> } {
		this.count += 1;
		const soundId = this.count;
		const byHand = this.calls.isHeard;
		this.tell({ kind: 'sound', soundId, byHand, sound });
		if (!byHand) return { seconds: sound.seconds };
		const signal = new Signal();
		this.heard = { soundId, signal };
		return { seconds: mostSeconds(sound), over: signal.given };
	}
}

/** Voices differ in how fast they speak. */
function mostSeconds(sound: Sound): number {
	return 'fileUrl' in sound ? longestFileSeconds * sound.repetition : 2 * sound.seconds + 5;
}
