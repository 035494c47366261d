// @ts-check
/** @import { Page } from '../page.js' */
/** @import { BehaviourSettings } from '../../../behaviour' */
/** @import { Product } from '../../../webhooks/products' */
import { html } from 'lit-html';
import { live } from 'lit-html/directives/live.js';

import { switchView } from './switchView.js';

/** @type {Record<BehaviourSettings['digitsForm'], string>} */
const DIGITS_FORMS = {
	object: 'an object: {"dtmf": "1"}',
	text: 'a text: "1"',
	payload: 'a field of the payload: dtmf',
	spoken: 'a spoken answer: asrCaptured',
};

/** @type {Record<BehaviourSettings['nothingPressed'], string>} */
const NOTHING_PRESSED = { null: 'null', blank: 'a blank text' };

/** @type {Record<Product | '', string>} */
const PRODUCTS = {
	'': 'not set: every webhook',
	voiceMessaging: 'voice messaging: VSS',
	ivr: 'IVR: VCA and VSS',
	numberMasking: 'number masking: all five',
	programmableSip: 'programmable SIP: VSS',
};

/** How the platform behaves where it is not known how 8x8 does. @param {Page} page */
export function behaviourView(page) {
	const state = page.model.page;
	if (!state) return html``;
	const { follows, digitsForm, nothingPressed, echoesClientIds } = state.behaviour;
	return html`
		<p>
			The API's reference and its guides disagree in places: default values, the form of digits,
			whether webhooks are sent again, and more. Try your workflow against both.
		</p>
		${switchView({
			label: 'The platform behaves as its guides say',
			isOn: follows === 'guides',
			flip: (isOn) => page.behave({ follows: isOn ? 'guides' : 'reference' }),
		})}
		${switchView({
			label: 'Session summaries have the client IDs',
			isOn: echoesClientIds,
			flip: (isOn) => page.behave({ echoesClientIds: isOn }),
		})}
		<div class="row">
			${choice('Digits arrive as', DIGITS_FORMS, digitsForm, (form) =>
				page.behave({ digitsForm: form }),
			)}
			${choice('If nothing is pressed', NOTHING_PRESSED, nothingPressed, (nothing) =>
				page.behave({ nothingPressed: nothing }),
			)}
			${state.subAccounts.map(({ id, product }) =>
				choice(`Product of ${id}`, PRODUCTS, product ?? '', (chosen) =>
					page.setProduct(id, chosen === '' ? null : chosen),
				),
			)}
		</div>
	`;
}

/**
 * A list whose choice takes effect at once.
 *
 * @template {string} Value
 * @param {string} label
 * @param {Record<Value, string>} words what each value is called
 * @param {Value} current
 * @param {(value: Value) => void} choose
 */
function choice(label, words, current, choose) {
	const values = /** @type {Value[]} */ (Object.keys(words));
	return html`
		<label>
			${label}
			<select
				@change=${(/** @type {Event} */ { target }) =>
					choose(/** @type {Value} */ (/** @type {HTMLSelectElement} */ (target).value))}
			>
				${values.map(
					(value) => html`
						<option value=${value} .selected=${live(value === current)}>${words[value]}</option>
					`,
				)}
			</select>
		</label>
	`;
}
