// @ts-check
import { html } from 'lit-html';
import { live } from 'lit-html/directives/live.js';

/**
 * @param {string} label
 * @param {boolean} isOn
 * @param {(isOn: boolean) => void} flip
 */
export function switchView(label, isOn, flip) {
	return html`
		<label class="switch">
			<input
				type="checkbox"
				role="switch"
				.checked=${live(isOn)}
				@change=${(/** @type {Event} */ { target }) =>
					flip(/** @type {HTMLInputElement} */ (target).checked)}
			/>
			<span>${label}</span>
		</label>
	`;
}
