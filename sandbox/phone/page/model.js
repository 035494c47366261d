// @ts-check
/** @import { LoggedFact, Sound } from '../../events/fact' */
/** @import { PageState } from '../../events/pageState' */
import { outcomeInSentence } from './views/words.js';

/**
 * One call of a session, as the page shows it.
 *
 * @typedef {object} Call
 * @property {string} callId
 * @property {'INBOUND' | 'OUTBOUND'} direction
 * @property {string} source
 * @property {string} destination
 * @property {boolean} byHand whether a person has this phone
 * @property {'ringing' | 'talking' | 'over'} state
 * @property {number} since real milliseconds: when it began to ring, or was answered
 * @property {string} [status] how it ended
 * @property {number} [talkSeconds]
 */

/**
 * One line of a session's transcript.
 *
 * @typedef {object} Line
 * @property {string} key
 * @property {'voice' | 'person' | 'event'} by
 * @property {string} who
 * @property {string} text
 * @property {string} [note]
 */

/**
 * @typedef {object} PlayedSession
 * @property {string} sessionId
 * @property {LoggedFact[]} facts
 * @property {Call[]} calls
 * @property {Line[]} lines
 * @property {string} status IN_PROGRESS, or how the session ended
 * @property {{ soundId: number, sound: Sound } | null} sound what whoever holds a phone hears now
 * @property {{ callId: string, digits: string, maxDigits: number } | null} listening
 */

/** How many sessions the page keeps. */
const MOST_SESSIONS = 100;

export class Model {
	/** @type {PageState | null} */
	page = null;

	isConnected = false;

	/** @type {Map<string, PlayedSession>} the newest last */
	sessions = new Map();

	/** @type {Set<string>} the numbers at the other ends of the calls so far */
	called = new Set();

	/** @param {PageState} page @returns {boolean} whether the sandbox has begun anew, and knows nothing of what was before */
	setPage(page) {
		const isNew = this.page !== null && this.page.log !== page.log;
		if (isNew) {
			this.sessions.clear();
			this.called.clear();
		}
		this.page = page;
		return isNew;
	}

	/** @returns {string[]} the phones: first those that a person answers, then in the order in which they came */
	get phones() {
		const all = [...(this.page?.phones ?? []).map(({ msisdn }) => msisdn), ...this.called];
		const isHeld = (/** @type {string} */ phone) => Number(this.isByHand(phone));
		return [...new Set(all)].sort((one, other) => isHeld(other) - isHeld(one));
	}

	/** @param {string} msisdn */
	isByHand(msisdn) {
		const own = this.page?.phones.find((phone) => phone.msisdn === msisdn);
		return own?.byHand ?? this.page?.everyPhone ?? false;
	}

	/** @param {LoggedFact} fact */
	addFact(fact) {
		if (fact.sessionId === null) return;
		const session = this.sessions.get(fact.sessionId) ?? this.#begin(fact.sessionId);
		session.facts.push(fact);
		apply(session, fact);
		if (fact.kind === 'ringing') this.called.add(farParty(fact));
	}

	/** @param {string} msisdn @returns {{ session: PlayedSession, call: Call } | undefined} the newest */
	callOf(msisdn) {
		for (const session of [...this.sessions.values()].reverse()) {
			const call = session.calls.find((candidate) => farParty(candidate) === msisdn);
			if (call) return { session, call };
		}
		return undefined;
	}

	/** @param {string} sessionId */
	#begin(sessionId) {
		/** @type {PlayedSession} */
		const session = {
			sessionId,
			facts: [],
			calls: [],
			lines: [],
			status: 'IN_PROGRESS',
			sound: null,
			listening: null,
		};
		this.sessions.set(sessionId, session);
		const [oldest] = this.sessions.keys();
		if (this.sessions.size > MOST_SESSIONS && oldest) this.sessions.delete(oldest);
		return session;
	}
}

/**
 * The person at the other end of the line.
 *
 * @param {{ direction: 'INBOUND' | 'OUTBOUND', source: string, destination: string }} call
 */
export function farParty({ direction, source, destination }) {
	return direction === 'INBOUND' ? source : destination;
}

/** @param {PlayedSession} session @returns {Call[]} those in the hands of a person that are under way */
export function heldCalls({ calls }) {
	return calls.filter(({ byHand, state }) => byHand && state !== 'over');
}

/**
 * What becomes of a key that is pressed now. One that is pressed during a question cuts it short, before the session says
 * that it is listening; during anything else that is heard, a key is lost.
 *
 * @param {PlayedSession} session
 * @returns {'awaited' | 'interrupt' | 'lostInSpeech' | 'lost'}
 */
export function keysNow({ listening, sound }) {
	// What is said after the digits were taken comes before the session tells that it does not listen any more.
	if (sound) {
		return 'role' in sound.sound && sound.sound.role === 'prompt' ? 'interrupt' : 'lostInSpeech';
	}
	return listening ? 'awaited' : 'lost';
}

/** @param {PlayedSession} session @param {LoggedFact} fact */
function apply(session, fact) {
	const at = Date.parse(fact.at);
	/** @param {Line['by']} by @param {string} who @param {string} text */
	const say = (by, who, text) => session.lines.push({ key: `${fact.number}`, by, who, text });
	/** @param {string} callId */
	const callOf = (callId) => session.calls.find((call) => call.callId === callId);
	if (fact.kind !== 'delivery' && fact.kind !== 'digit') session.sound = null;

	switch (fact.kind) {
		case 'ringing': {
			const { callId, direction, source, destination, byHand } = fact;
			const state = 'ringing';
			session.calls.push({ callId, direction, source, destination, byHand, state, since: at });
			if (direction === 'INBOUND') say('event', source, `calls ${destination}.`);
			// Of a number that nobody can answer it is told as well, and that does not ring.
			else say('event', destination, 'is called.');
			break;
		}
		case 'connected': {
			const call = callOf(fact.callId);
			if (!call) break;
			Object.assign(call, { state: 'talking', since: at });
			const answered = call.direction === 'INBOUND' ? 'is answered.' : 'answers.';
			say('event', call.direction === 'INBOUND' ? call.source : call.destination, answered);
			break;
		}
		case 'disconnected': {
			const { callStatus: status, talkSeconds } = fact;
			const call = callOf(fact.callId);
			if (!call) break;
			Object.assign(call, { state: 'over', status, talkSeconds });
			session.listening = null;
			const outcome = outcomeInSentence(status);
			say('event', farParty(call), `is off the line: ${outcome}, ${talkSeconds} s of talk.`);
			break;
		}
		case 'sound': {
			const { sound, soundId } = fact;
			if (fact.byHand) session.sound = { soundId, sound };
			if ('text' in sound) say('voice', voiceName(sound), sound.text);
			else say('voice', 'Audio file', sound.fileUrl);
			break;
		}
		case 'listening':
			session.listening = { callId: fact.callId, digits: '', maxDigits: fact.maxDigits };
			break;
		case 'digit':
			if (session.listening) session.listening.digits += fact.digit;
			say('person', farPartyOf(callOf(fact.callId)), `pressed ${fact.digit}.`);
			break;
		case 'told':
			if (fact.problem !== undefined) say('event', 'No answer:', noAnswer(fact.problem));
			break;
		case 'captured':
			session.listening = null;
			if (fact.dtmf === null) say('event', 'The capture', 'heard no keys that are enough.');
			break;
		case 'ended':
			session.status = fact.sessionStatus;
			say(
				'event',
				'The session',
				`has ended: ${outcomeInSentence(fact.sessionStatus)} (${fact.sessionStatus}).`,
			);
			break;
		default:
	}
}

/** @param {Call | undefined} call */
function farPartyOf(call) {
	return call ? farParty(call) : 'Somebody';
}

/** Why the workflow did not answer. @param {string} problem */
function noAnswer(problem) {
	if (problem !== 'No VCA webhook is registered.') return problem;
	return (
		'nothing listens for this call now. A test in n8n listens for one event; ' +
		'publish the workflow, and it answers each.'
	);
}

/** @param {Extract<Sound, { text: string }>} sound */
function voiceName({ voice }) {
	if (!voice) return 'Voice';
	return `${voice.speechProfileCode.slice(voice.localeCode.length + 1)}, ${voice.localeDescription}`;
}
