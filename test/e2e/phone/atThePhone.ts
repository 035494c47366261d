import type { Locator } from 'playwright-core';

import { SandboxApi, SUB_ACCOUNT } from '../../sandbox/sandboxApi';
import { makeCall } from '../../unit/sandbox/sandboxClient';
import type { PhonePage } from './usePhonePage';

/** A phone that a person takes. */
export const PHONE = '+13125550100';

export const CAPTURE = {
	action: 'sayAndCapture',
	params: {
		promptMessage: 'Press a key.',
		voiceProfile: 'en-GB-Emma',
		maxDigits: 2,
		overallTimeout: 120_000,
	},
};

/** What a person finds on the page and does there, and what a program asks of its sandbox meanwhile. */
export function atThePhone(on: PhonePage) {
	function button(name: string, within?: Locator) {
		return (within ?? on.page).getByRole('button', { name, exact: true });
	}
	function phone(msisdn: string) {
		return on.page.getByRole('region', { name: `Phone ${msisdn}` });
	}
	function transcript() {
		return on.page.getByRole('log', { name: 'Transcript' });
	}
	function steps() {
		return on.page.getByRole('list', { name: 'Steps of the session' });
	}
	async function takePhone(): Promise<void> {
		await button(`Use the phone ${PHONE}`).click();
		await phone(PHONE).waitFor();
	}
	async function send(path: string, request: unknown): Promise<void> {
		const api = new SandboxApi(() => on.sandbox.url);
		const { body } = await api.api('POST', `${SUB_ACCOUNT}/${path}`, request);
		expect(JSON.stringify(body)).toContain(path === 'webhooks' ? 'url' : '"CREATED"');
	}
	async function askForKeys(promptMessage = CAPTURE.params.promptMessage): Promise<void> {
		const asked = { ...CAPTURE, params: { ...CAPTURE.params, promptMessage } };
		await send('webhooks', { type: 'VCA', url: on.receiver.url });
		await send('callflows', { callflow: [makeCall(PHONE), asked] });
	}
	return { button, phone, transcript, steps, takePhone, send, askForKeys };
}
