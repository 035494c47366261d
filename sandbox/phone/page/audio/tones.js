// @ts-check

/** @type {Record<string, [number, number]>} the two frequencies of each key, in Hz */
const KEY_TONES = Object.fromEntries(
	['123', '456', '789', '*0#'].flatMap((row, index) =>
		[...row].map((key, column) => [
			key,
			[[697, 770, 852, 941][index] ?? 0, [1209, 1336, 1477][column] ?? 0],
		]),
	),
);

/** @type {[number, number]} */
const RING_TONE = [440, 480];

const RING_EVERY_MS = 3000;

/** A phone's ringing and the tones of its keys. Browsers keep both silent until somebody has used the page. */
export class Tones {
	isMuted = false;

	/** @type {AudioContext | undefined} */
	#context;

	/** @type {ReturnType<typeof setInterval> | undefined} */
	#ringing;

	/** @param {string} key */
	press(key) {
		const tones = KEY_TONES[key];
		if (tones) this.#sound(tones, 0.12, 0.06);
	}

	/** @param {boolean} isRinging */
	ring(isRinging) {
		if (isRinging === (this.#ringing !== undefined)) return;
		if (!isRinging) {
			clearInterval(this.#ringing);
			this.#ringing = undefined;
			return;
		}
		const once = () => this.#sound(RING_TONE, 1.2, 0.05);
		once();
		this.#ringing = setInterval(once, RING_EVERY_MS);
	}

	/** @param {[number, number]} frequencies @param {number} seconds @param {number} volume */
	#sound(frequencies, seconds, volume) {
		if (this.isMuted || !navigator.userActivation?.hasBeenActive) return;
		this.#context ??= new AudioContext();
		const context = this.#context;
		void context.resume();
		const gain = context.createGain();
		gain.gain.setValueAtTime(volume, context.currentTime);
		gain.gain.setTargetAtTime(0, context.currentTime + seconds - 0.05, 0.02);
		gain.connect(context.destination);
		for (const frequency of frequencies) {
			const oscillator = context.createOscillator();
			oscillator.frequency.value = frequency;
			oscillator.connect(gain);
			oscillator.start();
			oscillator.stop(context.currentTime + seconds);
		}
	}
}
