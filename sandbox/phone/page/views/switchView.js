// @ts-check
import { html } from 'lit-html';
import { live } from 'lit-html/directives/live.js';

/** @param {{ label: string, isOn: boolean, flip: (isOn: boolean) => void }} control */
export function switchView({ label, isOn, flip }) {
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
