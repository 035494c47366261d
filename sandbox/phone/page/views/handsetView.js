// @ts-check
/** @import { Page } from '../page.js' */
/** @import { Call, PlayedSession } from '../model.js' */
import { html, nothing } from 'lit-html';

import { farParty, keysNow } from '../model.js';
import { switchView } from './switchView.js';
import { KEYS_NOW, magicInWords, outcomeInSentence } from './words.js';

/**
 * A phone: idle, ringing, or in a call. Its keys and the buttons of a call keep their places throughout, so that nobody who presses
 * once more makes another call.
 *
 * @param {Page} page
 * @param {string} phone
 */
export function handsetView(page, phone) {
	const found = page.model.callOf(phone);
	const isUnderWay = found !== undefined && found.call.state !== 'over';
	return html`
		<section
			class=${`handset ${isUnderWay ? found.call.state : 'idle'}`}
			aria-label=${`Phone ${phone}`}
			data-phone=${phone}
			tabindex="-1"
		>
			<h3 class="number">${phone}</h3>
			${isUnderWay ? underWay(page, found.session, found.call) : idle(page, phone, found?.call)}
		</section>
	`;
}

/**
 * What can be done with a phone that is in no call. It stands apart, below what was said: that stays where it is when the
 * call ends.
 *
 * @param {Page} page
 * @param {string} phone
 */
export function phoneControls(page, phone) {
	const { state = 'over' } = page.model.callOf(phone)?.call ?? {};
	if (state !== 'over') return nothing;
	const numbers = (page.model.page?.subAccounts ?? []).flatMap((account) => account.numbers);
	return html`
		<div class="controls" data-phone=${phone}>
			${page.magicNumberOf(phone)?.rings === false
				? nothing
				: switchView({
						label: 'I answer this phone',
						isOn: page.model.isByHand(phone),
						flip: (byHand) => page.hold({ msisdn: phone, byHand }),
					})}
			<button type="button" @click=${() => page.ring(phone)}>Ring this phone</button>
			<form class="row" @submit=${(/** @type {SubmitEvent} */ event) => call(page, phone, event)}>
				<label>
					Number to call
					<select name="to">
						${numbers.map((number) => html`<option value=${number}>${number}</option>`)}
					</select>
				</label>
				<button>Call</button>
			</form>
		</div>
	`;
}

/** @param {Page} page @param {PlayedSession} session @param {Call} call */
function underWay(page, session, call) {
	const { byHand, state, direction, source, destination } = call;
	const bridged = session.calls.find((each) => each !== call && each.state === 'talking');
	const line = direction === 'INBOUND' ? destination : source;
	const other = bridged && state === 'talking' ? farParty(bridged) : line;
	const rings = state === 'ringing' && direction === 'OUTBOUND';
	if (!byHand && rings) return html`<p class="hint">Rings. The sandbox plays this phone.</p>`;
	const what = rings
		? html`Incoming call from <span class="number">${other}</span>`
		: state === 'ringing'
			? html`Calling <span class="number">${other}</span>`
			: html`In a call with <span class="number">${other}</span>, <time>${duration(call)}</time>`;
	if (!byHand) return html`<p class="hint">${what}. The sandbox plays this phone.</p>`;
	const hasKeys = state === 'talking' && session.calls[0] === call && !bridged;
	return html`
		<p class="now">${what}</p>
		${keypad(page, hasKeys ? session : undefined)}
		<div class="hands">
			${rings
				? html`<button
						type="button"
						class="primary"
						data-first
						@click=${() => page.gesture(session, call, 'answer')}
					>
						Answer
					</button>`
				: nothing}
			<button
				type="button"
				class="end"
				@click=${() => page.gesture(session, call, rings ? 'decline' : 'hangup')}
			>
				${rings ? 'Decline' : 'Hang up'}
			</button>
		</div>
	`;
}

/** @type {Record<string, string>} */
const KEY_NAMES = { '*': 'star', '#': 'hash' };

/** @param {Page} page @param {PlayedSession | undefined} session in which keys can be pressed, if there is one */
function keypad(page, session) {
	const keys = session && keysNow(session);
	const digits = keys === 'awaited' ? session?.listening?.digits : '';
	return html`
		<div class="keypad" role="group" aria-label="Keypad">
			<p class="digits">${digits || (keys && KEYS_NOW[keys])}</p>
			${[...'123456789*0#'].map(
				(key) => html`
					<button
						type="button"
						class="key"
						aria-label=${`Key ${KEY_NAMES[key] ?? key}`}
						?disabled=${!session}
						@click=${() => session && page.press(session, key)}
					>
						${key}
					</button>
				`,
			)}
		</div>
	`;
}

/** @param {Page} page @param {string} phone @param {Call | undefined} last */
function idle(page, phone, last) {
	const magic = page.magicNumberOf(phone);
	const isPlayed = magic?.rings === false || !page.model.isByHand(phone);
	return html`
		<p class="now">
			${last
				? `The last call ended: ${outcomeInSentence(last.status ?? '')}, ${last.talkSeconds} s of talk.`
				: html`<span class="hint">No call yet.</span>`}
		</p>
		${keypad(page, undefined)}
		<div class="hands"></div>
		${isPlayed && magic ? html`<p class="hint">${magicInWords(magic)}</p>` : nothing}
	`;
}

/** @param {Page} page @param {string} phone @param {SubmitEvent} event */
function call(page, phone, event) {
	event.preventDefault();
	const form = /** @type {HTMLFormElement} */ (event.target);
	void page.call(phone, String(new FormData(form).get('to')));
}

/** @param {Call} call minutes and seconds since it was answered */
function duration({ since }) {
	const seconds = Math.max(0, Math.floor((Date.now() - since) / 1000));
	return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}
