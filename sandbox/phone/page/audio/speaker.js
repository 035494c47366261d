// @ts-check
/** @import { Sound } from '../../../events/fact' */

/**
 * @typedef {object} Hearing
 * @property {string} key
 * @property {Sound} sound
 * @property {() => void} ended told once it was heard to its end
 * @property {(note: string) => void} noted told why it cannot be heard
 */

/** Lets one sound at a time be heard: speech by the browser's own voices, files by an audio element. */
export class Speaker {
	isMuted = false;

	/** @type {Hearing | undefined} */
	#hearing;

	#stop = () => {};

	constructor() {
		// Asked for the first time, a browser begins to look for its voices.
		if ('speechSynthesis' in window) speechSynthesis.getVoices();
	}

	/** @param {Hearing | undefined} hearing what is to be heard now; the same one goes on */
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

	/** Gives as much time to read as it would take to hear. @param {Hearing} hearing @param {string} why */
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
 * A voice of this machine, never one that a server of somebody else speaks with: of the same locale, or of the same
 * language, and of the same gender where its name tells.
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
