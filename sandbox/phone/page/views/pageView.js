// @ts-check
/** @import { Page } from '../page.js' */
import { html } from 'lit-html';

import { callView } from './callView.js';
import { phonesView } from './phonesView.js';
import { speedView } from './speedView.js';
import { timelineView } from './timelineView.js';
import { toolsView } from './toolsView.js';

/** @param {Page} page */
export function pageView(page) {
	const { isConnected } = page.model;
	return html`
		<header class="top">
			<div>
				<h1>8x8 Voice sandbox</h1>
				<p>Every call stays on this machine. Nobody is called, nothing is billed.</p>
			</div>
			<p class="state" role="status">
				${isConnected ? 'Connected' : 'The sandbox does not answer. This page tries again.'}
			</p>
			${speedView(page)}
			<button
				type="button"
				aria-pressed=${page.isMuted}
				@click=${() => {
					page.isMuted = !page.isMuted;
				}}
			>
				Mute
			</button>
		</header>
		<p class="unseen" role="alert">${page.announcement}</p>
		<div class="problem" role="alert">${page.problem ? html`<p>${page.problem}</p>` : ''}</div>
		<main>
			<div class="columns">${phonesView(page)} ${callView(page)} ${timelineView(page)}</div>
			${toolsView(page)}
		</main>
	`;
}
