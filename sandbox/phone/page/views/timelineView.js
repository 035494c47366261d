// @ts-check
/** @import { Page } from '../page.js' */
/** @import { PlayedSession } from '../model.js' */
import { html, nothing } from 'lit-html';
import { repeat } from 'lit-html/directives/repeat.js';

import { describe } from './describe.js';
import { outcomeInWords } from './words.js';

/** What happened in a session, step by step. @param {Page} page */
export function timelineView(page) {
	const sessions = [...page.model.sessions.values()].reverse();
	const { session } = page;
	return html`
		<section class="timeline" aria-labelledby="timeline">
			<h2 id="timeline">Timeline</h2>
			${sessions.length === 0
				? html`<p class="hint">Each step of a call appears here, as soon as it happens.</p>`
				: html`
						<label>
							Session
							<select
								class="sessions"
								@change=${(/** @type {Event} */ { target }) =>
									page.chooseSession(/** @type {HTMLSelectElement} */ (target).value)}
							>
								${session ? nothing : html`<option selected disabled>Choose a session</option>`}
								${repeat(
									sessions,
									({ sessionId }) => sessionId,
									(each) => html`
										<option value=${each.sessionId} .selected=${each === session}>
											${title(each)}
										</option>
									`,
								)}
							</select>
						</label>
						${session
							? steps(session)
							: html`<p class="hint">${page.phone ? 'This phone has had no call yet.' : ''}</p>`}
					`}
		</section>
	`;
}

/** @param {PlayedSession} session */
function title({ facts, calls, status }) {
	const [first] = calls;
	const accepted = facts.find((fact) => fact.kind === 'accepted');
	const ends = first ?? accepted;
	const time = facts[0] && new Date(facts[0].at).toLocaleTimeString([], { hour12: false });
	const who = ends?.direction === 'INBOUND' ? `from ${ends.source}` : `to ${ends?.destination}`;
	return [outcomeInWords(status), ends && who, time].filter(Boolean).join(', ');
}

/** @param {PlayedSession} session */
function steps({ facts }) {
	return html`
		<ol class="steps" data-follows tabindex="0" aria-label="Steps of the session">
			${repeat(
				facts.filter(({ kind }) => kind !== 'sound'),
				({ number }) => number,
				(fact) => {
					const { label, text, json, isBad } = describe(fact);
					return html`
						<li class=${`step ${fact.kind} ${isBad ? 'bad' : ''}`}>
							<span class="after">${'after' in fact ? clock(fact.after) : ''}</span>
							<div>
								<span class="label">${label}</span>
								${text ? html`<span class="text">${text}</span>` : nothing}
								${json === undefined
									? nothing
									: html`<details>
											<summary>JSON<span class="unseen"> of ${label}</span></summary>
											<pre tabindex="0">${JSON.stringify(json, null, 2)}</pre>
										</details>`}
							</div>
						</li>
					`;
				},
			)}
		</ol>
	`;
}

/** @param {number} seconds */
function clock(seconds) {
	const whole = Math.round(seconds);
	return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`;
}
