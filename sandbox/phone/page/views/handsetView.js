// @ts-check
/** @import { Page } from '../page.js' */
/** @import { Call, PlayedSession } from '../model.js' */
import { html, nothing } from 'lit-html';

import { farParty } from '../model.js';
import { switchView } from './switchView.js';

/** A phone: idle, ringing, or in a call. @param {Page} page @param {string} phone */
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

/** @param {Page} page @param {PlayedSession} session @param {Call} call */
function underWay(page, session, call) {
	const { byHand, state, direction, source, destination } = call;
	const bridged = session.calls.find((each) => each !== call && each.state === 'talking');
	const line = direction === 'INBOUND' ? destination : source;
	const other = bridged && state === 'talking' ? farParty(bridged) : line;
	if (state === 'ringing' && direction === 'OUTBOUND') {
		if (!byHand) return html`<p class="hint">Rings. The sandbox plays this phone.</p>`;
		return html`
			<p>Incoming call from <span class="number">${other}</span></p>
			<div class="row">
				<button
					type="button"
					class="primary"
					data-first
					@click=${() => page.gesture(session, call, 'answer')}
				>
					Answer
				</button>
				<button type="button" @click=${() => page.gesture(session, call, 'decline')}>
					Decline
				</button>
			</div>
		`;
	}
	const what =
		state === 'ringing'
			? html`Calling <span class="number">${other}</span>`
			: html`In a call with <span class="number">${other}</span>, <time>${duration(call)}</time>`;
	if (!byHand) return html`<p class="hint">${what}. The sandbox plays this phone.</p>`;
	const isFirst = session.calls[0] === call;
	return html`
		<p>${what}</p>
		${state === 'talking' && isFirst && !bridged ? keypad(page, session) : nothing}
		<div class="row">
			<button type="button" class="end" @click=${() => page.gesture(session, call, 'hangup')}>
				Hang up
			</button>
		</div>
	`;
}

/** @type {Record<string, string>} */
const KEY_NAMES = { '*': 'star', '#': 'hash' };

/** @param {Page} page @param {PlayedSession} session */
function keypad(page, session) {
	const { listening } = session;
	const digits = listening?.digits ?? '';
	return html`
		<div class="keypad" role="group" aria-label="Keypad">
			<p class="digits">
				${digits || (listening ? 'Press keys, or type them' : 'Nothing listens for keys now')}
			</p>
			${[...'123456789*0#'].map(
				(key) => html`
					<button
						type="button"
						class="key"
						aria-label=${`Key ${KEY_NAMES[key] ?? key}`}
						@click=${() => page.press(session, key)}
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
	const numbers = (page.model.page?.subAccounts ?? []).flatMap((account) => account.numbers);
	return html`
		${last
			? html`<p>The last call ended: ${last.status}, ${last.talkSeconds} s of talk.</p>`
			: html`<p class="hint">No call yet.</p>`}
		${switchView({
			label: 'I answer this phone',
			isOn: page.model.isByHand(phone),
			flip: (byHand) => page.hold({ msisdn: phone, byHand }),
		})}
		<div class="row">
			<button type="button" @click=${() => page.ring(phone)}>Ring this phone</button>
		</div>
		<form class="row" @submit=${(/** @type {SubmitEvent} */ event) => call(page, phone, event)}>
			<label>
				Number to call
				<select name="to">
					${numbers.map((number) => html`<option value=${number}>${number}</option>`)}
				</select>
			</label>
			<button>Call</button>
		</form>
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
