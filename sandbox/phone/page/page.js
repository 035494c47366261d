// @ts-check
/** @import { Call, PlayedSession } from './model.js' */
/** @import { BehaviourSettings } from '../../behaviour' */
/** @import { LoggedFact } from '../../events/fact' */
/** @import { PageState } from '../../events/pageState' */
/** @import { Gesture } from '../../session/handset' */
/** @import { Product } from '../../webhooks/products' */
/** @import { MagicNumber } from './sandbox.js' */
import { Speaker } from './audio/speaker.js';
import { Tones } from './audio/tones.js';
import { Mapping } from './mapping.js';
import { farParty, heldCalls, keysNow, Model } from './model.js';
import { control, follow, magicNumbers, makeExampleCall } from './sandbox.js';
import { KEYS_NOW, magicInWords, outcomeInSentence } from './views/words.js';

/** What the page knows and does; calls `changed` after each change, to show it. */
export class Page {
	model = new Model();

	/** @type {string | undefined} the phone on display */
	phone;

	/** @type {string | undefined} the session on display, if it is not the phone's newest */
	sessionId;

	/** What a screen reader announces at once. */
	announcement = '';

	/** What went wrong with the last thing that somebody did. */
	problem = '';

	/** @type {MagicNumber[]} */
	magicNumbers = [];

	mapping = new Mapping();

	tones = new Tones();

	speaker = new Speaker();

	/** @type {Set<string>} the sounds that were heard to their end */
	#heard = new Set();

	/** @type {PageState | undefined} what the sandbox has told last */
	#told;

	/** @type {Array<(page: PageState) => PageState>} the settings that the sandbox has not taken yet */
	#settings = [];

	#changed;

	/** @param {() => void} changed */
	constructor(changed) {
		this.#changed = changed;
		follow({
			state: (state) => {
				this.#told = state;
				this.#applySettings();
				this.#changed();
			},
			fact: (fact) => {
				this.model.addFact(fact);
				if (fact.kind === 'ringing') this.#lookAt(fact);
				if (fact.kind === 'accepted') this.#lookAtAccepted(fact);
				if (fact.kind === 'ended')
					this.announcement = `The call has ended: ${outcomeInSentence(fact.sessionStatus)}.`;
				this.#changed();
			},
			connected: (isConnected) => {
				this.model.isConnected = isConnected;
				this.#changed();
			},
		});
	}

	/** Loads what never changes. */
	async load() {
		this.magicNumbers = await magicNumbers();
		this.#changed();
	}

	/** The session on display: the phone's newest, or one chosen in the timeline. */
	get session() {
		const { sessions } = this.model;
		return this.sessionId === undefined ? undefined : sessions.get(this.sessionId);
	}

	/** What is special about a phone's number, if anything. @param {string} phone */
	magicNumberOf(phone) {
		const inAnyArea = phone.replace(/^\+1\d{3}555/, '+1xxx555');
		return this.magicNumbers.find(({ number }) => number.replaceAll(' ', '') === inAnyArea);
	}

	get isInCall() {
		return this.session !== undefined && heldCalls(this.session).length > 0;
	}

	get isMuted() {
		return this.tones.isMuted;
	}

	set isMuted(isMuted) {
		this.tones.isMuted = isMuted;
		this.speaker.isMuted = isMuted;
		this.#changed();
	}

	/** @param {string} phone */
	choosePhone(phone) {
		this.phone = phone;
		const inCall = this.isInCall ? this.sessionId : undefined;
		this.sessionId = this.model.callOf(phone)?.session.sessionId ?? inCall;
		this.#changed();
	}

	/** @param {string} sessionId */
	chooseSession(sessionId) {
		this.sessionId = sessionId;
		const [first] = this.model.sessions.get(sessionId)?.calls ?? [];
		if (first) this.phone = farParty(first);
		this.#changed();
	}

	/** Does what was asked for, and says in words why if it cannot. @param {() => Promise<unknown>} work */
	async attempt(work) {
		this.problem = '';
		try {
			await work();
		} catch (error) {
			this.problem = error instanceof Error ? error.message : String(error);
		}
		this.#changed();
	}

	/**
	 * Shows a setting as it will be, at once and until the sandbox has taken it: whatever else is drawn meanwhile would
	 * show the old one again, under the person's hand.
	 *
	 * @param {(page: PageState) => PageState} change
	 * @param {() => Promise<unknown>} work
	 */
	async #set(change, work) {
		this.#settings.push(change);
		this.#applySettings();
		await this.attempt(async () => {
			try {
				await work();
				this.#told = this.#told && change(this.#told);
			} finally {
				this.#settings = this.#settings.filter((other) => other !== change);
				this.#applySettings();
			}
		});
	}

	#applySettings() {
		if (!this.#told) return;
		const page = this.#settings.reduce((state, change) => change(state), this.#told);
		if (!this.model.setPage(page)) return;
		this.phone = undefined;
		this.sessionId = undefined;
	}

	/** @param {PlayedSession} session @param {Call} call @param {Gesture} gesture */
	async gesture({ sessionId }, { callId }, gesture) {
		const path = `sessions/${sessionId}/calls/${callId}/gesture`;
		await this.attempt(() => control('POST', path, { gesture }));
	}

	/** @param {PlayedSession} session @param {string} key */
	async press(session, key) {
		this.tones.press(key);
		const keys = keysNow(session);
		if (keys === 'lost' || keys === 'lostInSpeech') {
			this.announcement = `Key ${key} does not count. ${KEYS_NOW[keys]}.`;
			this.#changed();
			return;
		}
		const path = `sessions/${session.sessionId}/digits`;
		await this.attempt(() => control('POST', path, { digits: key }));
	}

	/** @param {string} phone */
	async ring(phone) {
		await this.attempt(async () => {
			const [subAccount] = this.model.page?.subAccounts ?? [];
			const [source] = subAccount?.numbers ?? [];
			if (!subAccount || !source) throw new Error('The sandbox has no number to call from.');
			await makeExampleCall(subAccount, source, phone);
		});
	}

	/** Calls one of the sandbox's numbers, from a phone in the person's hands. @param {string} from @param {string} to */
	async call(from, to) {
		await this.attempt(() => control('POST', 'inbound', { from, to, byHand: true }));
	}

	/**
	 * Takes a phone into the person's hands or gives it back: every phone, where there is no number.
	 *
	 * @param {{ msisdn?: string, byHand: boolean }} phone
	 */
	async hold(phone) {
		const { msisdn, byHand } = phone;
		await this.#set(
			(page) => {
				const switches = new Map(page.phones.map((known) => [known.msisdn, known.byHand]));
				for (const known of msisdn === undefined ? switches.keys() : [msisdn])
					switches.set(known, byHand);
				const phones = [...switches].map(([number, isHeld]) => ({
					msisdn: number,
					byHand: isHeld,
				}));
				return { ...page, phones, ...(msisdn === undefined && { everyPhone: byHand }) };
			},
			() => control('PUT', 'phones', phone),
		);
	}

	/** Calls a number until its phone menu is known. @param {string} to */
	async drawMap(to) {
		const drawing = this.attempt(() => this.mapping.draw(to));
		this.#changed();
		await drawing;
	}

	/** Takes another phone into the person's hands; whether that was possible. @param {() => string} read */
	async addPhone(read) {
		await this.attempt(async () => {
			const msisdn = read();
			await control('PUT', 'phones', { msisdn, byHand: true });
			this.choosePhone(msisdn);
			const magic = this.magicNumberOf(msisdn);
			if (magic?.rings === false) this.announcement = magicInWords(magic);
		});
		return this.problem === '';
	}

	/** Rings a number, and shows its phone. @param {string} phone */
	async try(phone) {
		this.choosePhone(phone);
		await this.ring(phone);
	}

	/** @param {string} number */
	async copy(number) {
		await this.attempt(async () => {
			await navigator.clipboard.writeText(number);
			this.announcement = `${number} is copied.`;
		});
	}

	/** @param {number} speed how many times faster than life */
	async setSpeed(speed) {
		await this.#set(
			(page) => ({ ...page, speed }),
			() => control('PUT', 'speed', { speed }),
		);
	}

	async reset() {
		await this.attempt(() => control('POST', 'reset'));
		this.phone = undefined;
		this.sessionId = undefined;
		this.#changed();
	}

	/** @param {Partial<BehaviourSettings>} changes */
	async behave(changes) {
		await this.#set(
			(page) => ({ ...page, behaviour: { ...page.behaviour, ...changes } }),
			() => control('PUT', 'behaviour', changes),
		);
	}

	/** @param {string} subAccountId @param {Product | null} product */
	async setProduct(subAccountId, product) {
		await this.#set(
			(page) => ({
				...page,
				subAccounts: page.subAccounts.map(({ product: old, ...account }) => {
					const own = account.id === subAccountId ? (product ?? undefined) : old;
					return own === undefined ? account : { ...account, product: own };
				}),
			}),
			() => control('PUT', 'products', { subAccountId, product }),
		);
	}

	/** The phone that rings in the person's hands. */
	get ringing() {
		const held = [...this.model.sessions.values()].flatMap((session) => heldCalls(session));
		const call = held.find(
			({ state, direction }) => state === 'ringing' && direction === 'OUTBOUND',
		);
		return call && farParty(call);
	}

	/** Plays the ringing, the speech and the files that are due now. */
	sound() {
		const sessions = [...this.model.sessions.values()];
		this.tones.ring(this.ringing !== undefined);
		const key = (/** @type {PlayedSession} */ { sessionId, sound }) =>
			`${sessionId} ${sound?.soundId}`;
		const speaking = sessions.find(
			(session) => session.sound && !this.#heard.has(key(session)) && this.model.isConnected,
		);
		this.speaker.play(speaking && this.#hearing(speaking, key(speaking)));
	}

	/** @param {PlayedSession} session @param {string} key */
	#hearing(session, key) {
		const { sound, sessionId, lines } = session;
		const line = lines.at(-1);
		if (!sound) return undefined;
		return {
			key,
			sound: sound.sound,
			ended: () => {
				this.#heard.add(key);
				// Refused if the session has moved on by itself in the meantime.
				control('POST', `sessions/${sessionId}/sound`, { soundId: sound.soundId }).catch(() => {});
			},
			noted: (/** @type {string} */ note) => {
				// Saying once that a voice is missing is enough.
				if (line && lines.every((other) => other.note !== note)) line.note = note;
				this.#changed();
			},
		};
	}

	/** @param {Extract<LoggedFact, { kind: 'ringing' }>} ringing */
	#lookAt(ringing) {
		const { sessionId, byHand } = ringing;
		const phone = farParty(ringing);
		if (byHand) this.announcement = `The phone ${phone} rings.`;
		else if (this.#keeps(phone)) return;
		if (this.isInCall && this.sessionId !== sessionId) return;
		if (this.sessionId === sessionId && this.isInCall && !byHand) return;
		this.sessionId = sessionId;
		this.phone = phone;
	}

	/** @param {Extract<LoggedFact, { kind: 'accepted' }>} accepted */
	#lookAtAccepted({ sessionId, source, destination, direction }) {
		const phone = direction === 'INBOUND' ? source : destination;
		if (!this.isInCall && !this.#keeps(phone)) this.sessionId = sessionId;
	}

	/** Whether the person's own phone is on display, and this is another one: a run of many calls leaves it there. */
	#keeps(/** @type {string} */ other) {
		return this.phone !== undefined && this.phone !== other && this.model.isByHand(this.phone);
	}
}
