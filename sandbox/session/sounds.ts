import type { Sound, SessionFact } from '../events/fact';
import type { Calls } from './calls';
import type { SessionTime } from './sessionTime';
import { Signal } from './signal';

/** A file may last longer than the sandbox estimates: a person holding the phone hears it to its end. */
const LONGEST_FILE_SECONDS = 600;

/** What is heard on the phones of a session, one sound after another. */
export class Sounds {
	private count = 0;

	private playing: { soundId: number; signal: Signal } | undefined;

	constructor(
		private readonly time: SessionTime,
		private readonly calls: Calls,
		private readonly tell: (fact: SessionFact) => void,
	) {}

	/** The page has played this sound to its end; false if it is not the current one. */
	end(soundId: number): boolean {
		if (this.playing?.soundId !== soundId) return false;
		this.playing.signal.give();
		this.playing = undefined;
		return true;
	}

	async play(sound: Sound): Promise<void> {
		const { seconds, over } = this.start(sound);
		await this.time.passUnless(over, seconds);
	}

	/** How long it takes at most, and a promise for when a person has heard it all. */
	start(sound: Sound): { seconds: number; over?: Promise<void> } {
		this.count += 1;
		const soundId = this.count;
		const byHand = this.calls.isHeard;
		this.tell({ kind: 'sound', soundId, byHand, sound });
		if (!byHand) return { seconds: sound.seconds };
		const signal = new Signal();
		this.playing = { soundId, signal };
		return { seconds: mostSeconds(sound), over: signal.given };
	}
}

/** Voices differ in how fast they speak. */
function mostSeconds(sound: Sound): number {
	return 'fileUrl' in sound ? LONGEST_FILE_SECONDS * sound.repetition : 2 * sound.seconds + 5;
}
