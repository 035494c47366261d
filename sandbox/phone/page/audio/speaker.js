// @ts-check
/** @import { Sound } from '../../../events/fact' */

/**
 * @typedef {object} Hearing
 * @property {string} key
 * @property {Sound} sound
 * @property {() => void} ended called once it was heard to its end
 * @property {(note: string) => void} noted called with why it cannot be heard
 */

/** Plays one sound at a time: speech with the browser's own voices, files with an audio element. */
export class Speaker {
	isMuted = false;

	/** @type {Hearing | undefined} */
	#hearing;

	#stop = () => {};

	constructor() {
		// A browser starts to load its voices when it is first asked for them.
		if ('speechSynthesis' in window) speechSynthesis.getVoices();
	}

	/** @param {Hearing | undefined} hearing what should be heard now; the one that is playing goes on */
	play(hearing) {
		if (hearing?.key === this.#hearing?.key) return;
		this.#stop();
		this.#stop = () => {};
		this.#hearing = hearing;
		if (!hearing) return;
		const { sound } = hearing;
		if (this.isMuted) this.#wait(hearing, 'Muted.');
		else if ('fileUrl' in sound) this.#playFile(hearing, sound);
		else this.#speak(hearing, sound);
	}

	/** Leaves as much time to read it as it would take to hear it. @param {Hearing} hearing @param {string} why */
	#wait(hearing, why) {
		hearing.noted(why);
		const timer = setTimeout(hearing.ended, hearing.sound.seconds * 1000);
		this.#stop = () => clearTimeout(timer);
	}

	/** @param {Hearing} hearing @param {Extract<Sound, { fileUrl: string }>} sound */
	#playFile(hearing, { fileUrl, repetition }) {
		const audio = new Audio(fileUrl);
		let left = repetition;
		let isStopped = false;
		const fails = (/** @type {string} */ why) => {
			if (isStopped) return;
			this.#stop();
			hearing.noted(why);
			hearing.ended();
		};
		const notLoaded = () => fails('This file could not be loaded, or is no audio.');
		const start = () =>
			audio.play().catch((/** @type {DOMException} */ { name }) => {
				if (name === 'NotAllowedError') fails('The browser does not let this page play sound yet.');
				else notLoaded();
			});
		audio.addEventListener('error', notLoaded);
		audio.addEventListener('ended', () => {
			left -= 1;
			if (left > 0) void start();
			else if (!isStopped) hearing.ended();
		});
		this.#stop = () => {
			isStopped = true;
			audio.pause();
		};
		void start();
	}

	/** @param {Hearing} hearing @param {Extract<Sound, { text: string }>} sound */
	#speak(hearing, { text, voice: profile, speed, repetition }) {
		const voice = profile && bestVoice(profile);
		if (!voice) {
			this.#wait(hearing, `This machine has no ${profile?.localeDescription ?? ''} voice.`);
			return;
		}
		let isStopped = false;
		let left = repetition;
		const once = () => {
			const utterance = new SpeechSynthesisUtterance(text);
			Object.assign(utterance, { voice, lang: voice.lang, rate: speed });
			utterance.onend = () => {
				if (isStopped) return;
				left -= 1;
				if (left === 0) hearing.ended();
				else once();
			};
			utterance.onerror = () => {
				if (!isStopped) this.#wait(hearing, 'The browser does not let this page speak yet.');
			};
			speechSynthesis.speak(utterance);
		};
		this.#stop = () => {
			isStopped = true;
			speechSynthesis.cancel();
		};
		once();
	}
}

/**
 * A voice of this machine, never one that a remote server speaks with: of the same locale, or of the same
 * language, and of the same gender if its name tells.
 *
 * @param {{ localeCode: string, gender: 'F' | 'M' }} profile
 * @returns {SpeechSynthesisVoice | undefined}
 */
function bestVoice({ localeCode, gender }) {
	if (!('speechSynthesis' in window)) return undefined;
	const [language] = localeCode.split('-');
	const voices = speechSynthesis.getVoices().filter((voice) => voice.localService);
	const locale = (/** @type {SpeechSynthesisVoice} */ { lang }) => lang.replace('_', '-');
	const rank = (/** @type {SpeechSynthesisVoice} */ voice) =>
		(locale(voice) === localeCode ? 2 : 0) +
		((gender === 'F' ? /\bfemale\b/i : /\bmale\b/i).test(voice.name) ? 1 : 0);
	return voices
		.filter((voice) => locale(voice).split('-')[0] === language)
		.sort((one, other) => rank(other) - rank(one))[0];
}
