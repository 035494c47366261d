// @ts-check
/** @import { Page } from '../page.js' */
import { html } from 'lit-html';

const FIRST_PHONE = '+13125550100';

/** How to begin. @param {Page} page */
export function welcomeView(page) {
	const start = async () => {
		await page.hold({ msisdn: FIRST_PHONE, byHand: true });
		page.choosePhone(FIRST_PHONE);
	};
	return html`
		<div class="welcome">
			<h3>Answer your first call</h3>
			<ol>
				<li>Choose a phone. Whatever calls its number rings here, for 30 seconds.</li>
				<li>Let it ring: from your workflow, or with an example call from this page.</li>
				<li>Answer, listen, press keys and hang up. The timeline shows each step.</li>
			</ol>
			<button type="button" class="primary" @click=${start}>Use the phone ${FIRST_PHONE}</button>
		</div>
	`;
}
