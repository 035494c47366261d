// @ts-check
/** @import { Page } from '../page.js' */
import { html } from 'lit-html';
import { repeat } from 'lit-html/directives/repeat.js';

import { readNumber } from '../number.js';
import { switchView } from './switchView.js';
import { outcomeInWords } from './words.js';

/** @param {Page} page */
export function phonesView(page) {
	const { phones, page: state } = page.model;
	return html`
		<section class="phones" aria-labelledby="phones">
			<h2 id="phones">Phones</h2>
			${switchView({
				label: 'I answer every phone',
				isOn: state?.everyPhone ?? false,
				flip: (byHand) => page.hold({ byHand }),
			})}
			${phones.length > 0
				? list(page)
				: html`<p class="hint">
						None yet. A number that is called appears here by itself, and you can add your own.
					</p>`}
			<form class="row" @submit=${(/** @type {SubmitEvent} */ event) => add(page, event)}>
				<label>
					Phone number
					<input
						name="msisdn"
						type="tel"
						autocomplete="off"
						required
						placeholder="+1 312 555 0142"
					/>
				</label>
				<button>Add phone</button>
			</form>
		</section>
	`;
}

/** @param {Page} page */
function list(page) {
	return html`
		<ul class="list">
			${repeat(
				page.model.phones,
				(phone) => phone,
				(phone) => html`
					<li>
						<button
							type="button"
							class="choice"
							aria-current=${phone === page.phone}
							@click=${() => page.choosePhone(phone)}
						>
							<span class="number">${phone}</span>
							<span class="hint">${stateOf(page, phone)}</span>
						</button>
					</li>
				`,
			)}
		</ul>
	`;
}

/** @param {Page} page @param {string} phone */
function stateOf(page, phone) {
	const { model } = page;
	const call = model.callOf(phone)?.call;
	if (call && call.state !== 'over') {
		if (call.state === 'talking') return 'In a call';
		return call.direction === 'INBOUND' ? 'Calling' : 'Ringing';
	}
	const who = whoAnswers(page, phone);
	return call?.status ? `${outcomeInWords(call.status)}. ${who}` : who;
}

/** @param {Page} page @param {string} phone */
function whoAnswers(page, phone) {
	if (page.magicNumberOf(phone)?.rings === false) return 'Nobody can answer';
	return page.model.isByHand(phone) ? 'You answer' : 'Played by the sandbox';
}

/** @param {Page} page @param {SubmitEvent} event */
async function add(page, event) {
	event.preventDefault();
	const form = /** @type {HTMLFormElement} */ (event.target);
	const added = await page.addPhone(() => readNumber(String(new FormData(form).get('msisdn'))));
	if (!added) return;
	form.reset();
	// The list may have been scrolled; the phone is in it once the page has been drawn.
	setTimeout(() =>
		document.querySelector('.phones [aria-current="true"]')?.scrollIntoView({ block: 'nearest' }),
	);
}
