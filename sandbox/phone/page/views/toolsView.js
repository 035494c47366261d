// @ts-check
/** @import { Page } from '../page.js' */
import { html } from 'lit-html';

import { behaviourView } from './behaviourView.js';
import { faultsView } from './faultsView.js';
import { mapView } from './mapView.js';

/** What else can be looked at and changed. @param {Page} page */
export function toolsView(page) {
	const { webhooks, faults } = page.model.page ?? { webhooks: [], faults: [] };
	return html`
		<section class="tools" aria-labelledby="tools">
			<h2 id="tools">Settings and tools</h2>
			<details>
				<summary>Connect n8n</summary>
				${connection(page)}
			</details>
			<details>
				<summary>Webhooks <span class="count">${webhooks.length}</span></summary>
				${webhooks.length === 0
					? html`<p class="hint">None is registered. An active trigger in n8n registers one.</p>`
					: html`
							<div class="scroll" tabindex="0" role="region" aria-label="Registered webhooks">
								<table>
									<thead>
										<tr>
											<th scope="col">Type</th>
											<th scope="col">Sub-account</th>
											<th scope="col">URL</th>
										</tr>
									</thead>
									<tbody>
										${webhooks.map(
											({ type, subAccountId, url, enabled }) => html`
												<tr>
													<th scope="row">${type}</th>
													<td>${subAccountId}</td>
													<td class="url">${url}${enabled ? '' : ' (disabled)'}</td>
												</tr>
											`,
										)}
									</tbody>
								</table>
							</div>
						`}
			</details>
			<details>
				<summary>Map of a phone menu</summary>
				${mapView(page)}
			</details>
			<details>
				<summary>Faults <span class="count">${faults.length}</span></summary>
				${faultsView(page)}
			</details>
			<details>
				<summary>Behaviour</summary>
				${behaviourView(page)}
			</details>
			<details>
				<summary>Magic numbers</summary>
				${magicNumbers(page)}
			</details>
			<details>
				<summary>Start over</summary>
				<p>
					Forgets all calls, phones and settings, and the webhooks as well: publish your workflows
					in n8n again afterwards.
				</p>
				<button type="button" @click=${() => page.reset()}>Reset the sandbox</button>
			</details>
		</section>
	`;
}

/** What a credential needs. @param {Page} page */
function connection(page) {
	return html`
		<p>Give your 8x8 Voice credential this base URL: <code>${location.origin}</code></p>
		<div class="scroll" tabindex="0" role="region" aria-label="Sub-accounts">
			<table>
				<thead>
					<tr>
						<th scope="col">Sub-account</th>
						<th scope="col">API key</th>
						<th scope="col">Numbers to call from</th>
					</tr>
				</thead>
				<tbody>
					${(page.model.page?.subAccounts ?? []).map(
						({ id, apiKey, numbers, callerIds }) => html`
							<tr>
								<th scope="row"><code>${id}</code></th>
								<td><code>${apiKey}</code></td>
								<td class="number">${[...numbers, ...callerIds].join(', ')}</td>
							</tr>
						`,
					)}
				</tbody>
			</table>
		</div>
	`;
}

/** @param {Page} page */
function magicNumbers(page) {
	return html`
		<p>
			These numbers decide how a call ends as long as nobody answers them on this page. Another area
			code in place of 312 does the same. Those with an error, and who had opted out, are never
			rung, so nobody can answer them. Every other number is answered.
		</p>
		<div class="scroll" tabindex="0" role="region" aria-label="Magic numbers">
			<table>
				<thead>
					<tr>
						<th scope="col">Number</th>
						<th scope="col">The call is</th>
						<th scope="col">Session</th>
						<td></td>
					</tr>
				</thead>
				<tbody>
					${page.magicNumbers.map(({ number, meaning, sessionStatus }) => {
						const example = number.replace('xxx', '312').replaceAll(' ', '');
						return html`
							<tr>
								<th scope="row" class="number">${example}</th>
								<td>${meaning}</td>
								<td>${sessionStatus}</td>
								<td class="deeds">
									<button
										type="button"
										aria-label=${`Copy ${example}`}
										@click=${() => page.copy(example)}
									>
										Copy
									</button>
									<button
										type="button"
										aria-label=${`Ring ${example}`}
										@click=${() => page.try(example)}
									>
										Ring
									</button>
								</td>
							</tr>
						`;
					})}
				</tbody>
			</table>
		</div>
	`;
}
