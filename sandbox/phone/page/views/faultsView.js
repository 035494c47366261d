// @ts-check
/** @import { Page } from '../page.js' */
/** @import { Fault, FaultKind } from '../../../control/faults' */
import { html, nothing } from 'lit-html';

import { control } from '../sandbox.js';

/** @type {Record<FaultKind, string>} */
const KINDS = {
	status: 'answers with an error status',
	hang: 'never answers',
	reset: 'breaks the connection',
	resetAfter: 'does it, and breaks the connection',
	truncated: 'does it, and cuts the answer short',
};

/** @type {Array<[string, string]>} */
const PATHS = [
	['', 'every request'],
	['/callflows', 'callflows'],
	['/webhooks', 'webhooks'],
	['/numbers', 'numbers'],
	['/speech-profiles', 'voices'],
	['/recordings', 'recordings'],
	['/messages/exports', 'call log exports'],
];

/** What will go wrong with the next requests to the API. @param {Page} page */
export function faultsView(page) {
	const faults = page.model.page?.faults ?? [];
	return html`
		<p>The next requests to the API go wrong this way, in place of being processed.</p>
		<form class="row" @submit=${(/** @type {SubmitEvent} */ event) => add(page, event)}>
			<label>
				The API
				<select name="kind">
					${Object.entries(KINDS).map(
						([kind, meaning]) => html`<option value=${kind}>${meaning}</option>`,
					)}
				</select>
			</label>
			<label>
				Status
				<input name="status" type="number" min="200" max="599" value="500" required />
			</label>
			<label>
				Requests about
				<select name="path">
					${PATHS.map(([path, label]) => html`<option value=${path}>${label}</option>`)}
				</select>
			</label>
			<label>
				How often (0: always)
				<input name="times" type="number" min="0" value="1" required />
			</label>
			<button>Add fault</button>
		</form>
		${faults.length === 0
			? html`<p class="hint">Nothing goes wrong now.</p>`
			: html`
					<ul class="faults">
						${faults.map((fault) => html`<li>${describeFault(fault)}</li>`)}
					</ul>
					<button type="button" @click=${() => page.attempt(() => control('DELETE', 'faults'))}>
						Remove faults
					</button>
				`}
	`;
}

/** @param {Fault} fault */
function describeFault({ kind, status, path, times }) {
	const what = kind === 'status' ? `answers with the status ${status}` : KINDS[kind];
	return html`The API ${what}${path ? html`, for <code>${path}</code>` : nothing},
	${times === null ? 'until it is removed' : `${times} more ${times === 1 ? 'time' : 'times'}`}.`;
}

/** @param {Page} page @param {SubmitEvent} event */
async function add(page, event) {
	event.preventDefault();
	const form = /** @type {HTMLFormElement} */ (event.target);
	const { kind, status, path, times } = Object.fromEntries(new FormData(form));
	await page.attempt(() =>
		control('POST', 'faults', {
			kind,
			status: Number(status),
			times: Number(times),
			...(path && { path }),
		}),
	);
}
