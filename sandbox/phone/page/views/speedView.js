// @ts-check
/** @import { Page } from '../page.js' */
import { html } from 'lit-html';
import { live } from 'lit-html/directives/live.js';

const SPEEDS = [1, 10, 100, 1000];

/** How fast the calls are that the sandbox plays. @param {Page} page */
export function speedView(page) {
	const speed = page.model.page?.speed;
	if (speed === undefined) return html``;
	const speeds = [...new Set([...SPEEDS, speed])].sort((one, other) => one - other);
	return html`
		<label class="speed" title="Calls in your own hands run as in life">
			Speed
			<select
				@change=${(/** @type {Event} */ { target }) =>
					page.setSpeed(Number(/** @type {HTMLSelectElement} */ (target).value))}
			>
				${speeds.map(
					(each) => html`
						<option value=${each} .selected=${live(each === speed)}>
							${each === 1 ? 'as in life' : `${each} times faster`}
						</option>
					`,
				)}
			</select>
		</label>
	`;
}
