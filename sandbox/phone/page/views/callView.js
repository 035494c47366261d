// @ts-check
/** @import { Page } from '../page.js' */
/** @import { Line, PlayedSession } from '../model.js' */
import { html, nothing } from 'lit-html';
import { repeat } from 'lit-html/directives/repeat.js';

import { farParty } from '../model.js';
import { handsetView, phoneControls } from './handsetView.js';
import { welcomeView } from './welcomeView.js';

/** The phone that is looked at, with the other party of its call where there are two. @param {Page} page */
export function callView(page) {
	const { session, phone } = page;
	const parties = session?.calls.filter((call) => call.state !== 'over').map(farParty) ?? [];
	const phones = phone && parties.includes(phone) ? [...new Set(parties)] : phone ? [phone] : [];
	return html`
		<section class="call" aria-labelledby="call">
			<h2 id="call">Call</h2>
			${phones.length === 0
				? welcomeView(page)
				: html`<div class="handsets">
						${repeat(
							phones,
							(number) => number,
							(number) => handsetView(page, number),
						)}
					</div>`}
			${session ? transcript(session) : nothing} ${phone ? phoneControls(page, phone) : nothing}
		</section>
	`;
}

/** @param {PlayedSession} session */
function transcript({ lines }) {
	return html`
		<h3 id="transcript">Transcript</h3>
		<div class="transcript" data-follows role="log" aria-labelledby="transcript" tabindex="0">
			${repeat(lines, ({ key }) => key, line)}
		</div>
	`;
}

/** @param {Line} line */
function line({ by, who, text, note }) {
	return html`
		<p class=${`line ${by}`}>
			<span class="who">${who}</span>
			<span class="text">${text}</span>
			${note ? html`<span class="note">${note}</span>` : nothing}
		</p>
	`;
}
