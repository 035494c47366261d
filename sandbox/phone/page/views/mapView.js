// @ts-check
/** @import { Page } from '../page.js' */
import { html, nothing } from 'lit-html';

/** Calls a number until every key was pressed at every prompt, and shows what came. @param {Page} page */
export function mapView(page) {
	const numbers = (page.model.page?.subAccounts ?? []).flatMap((account) => account.numbers);
	const { isUnderWay, map } = page.mapping;
	return html`
		<p>
			Calls one of the numbers again and again and presses every key at every prompt. The published
			workflow really does what it does for a caller, such as storing an order.
		</p>
		<form class="row" @submit=${(/** @type {SubmitEvent} */ event) => draw(page, event)}>
			<label>
				Number with a phone menu
				<select name="to">
					${numbers.map((number) => html`<option value=${number}>${number}</option>`)}
				</select>
			</label>
			<button ?disabled=${isUnderWay}>Draw the map</button>
		</form>
		<p role="status">
			${isUnderWay ? 'Calling and pressing keys. This takes a minute at most.' : ''}
		</p>
		${map
			? html`
					<div class="chart" tabindex="0" role="region" aria-label=${`Map of ${map.to}`}>
						${map.drawing}
					</div>
					<p>
						<a href=${map.file} download=${`phone-menu-${map.to.slice(1)}.svg`}
							>Save the map as a file</a
						>
					</p>
					<details>
						<summary>The map as text</summary>
						<pre tabindex="0">${map.outline}</pre>
					</details>
				`
			: nothing}
	`;
}

/** @param {Page} page @param {SubmitEvent} event */
function draw(page, event) {
	event.preventDefault();
	const form = /** @type {HTMLFormElement} */ (event.target);
	void page.drawMap(String(new FormData(form).get('to')));
}
