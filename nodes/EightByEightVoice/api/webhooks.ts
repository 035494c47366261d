import type { JsonObject } from 'n8n-workflow';
import { NodeApiError } from 'n8n-workflow';

import { readRegistrations, type WebhookRegistration } from '../../../core/answers/registrations';
import type { VoiceApi, VoiceApiRequest } from '../transport/voiceApi';

/** By the names of the API; `httpAuthHeader` is the secret that comes with each delivery. */
export interface WebhookToRegister {
	type: string;
	url: string;
	enabled: boolean;
	httpAuthHeader?: string;
}

/** Where the events of the sub-account go; no sub-account is the credential's. */
export async function listWebhooks(
	api: VoiceApi,
	subAccountId?: string,
): Promise<WebhookRegistration[]> {
	const list = await api.request({ method: 'GET', path: '/webhooks', subAccountId });
	return readRegistrations(list);
}

/** Where the events of one type go; undefined when they go nowhere. */
export async function findWebhook(
	api: VoiceApi,
	type: string,
	subAccountId?: string,
): Promise<WebhookRegistration | undefined> {
	return (await listWebhooks(api, subAccountId)).find((webhook) => webhook.type === type);
}

/**
 * The API does not say whether a new registration needs the removal of the old one, so that is done when it refuses.
 * Both spellings of the switch are sent: the guides and the API document disagree.
 */
export async function registerWebhook(
	api: VoiceApi,
	webhook: WebhookToRegister,
	{ subAccountId, isTaken }: { subAccountId: string; isTaken: boolean },
): Promise<void> {
	const body = { ...webhook, active: webhook.enabled };
	const request: VoiceApiRequest = { method: 'POST', path: '/webhooks', body, subAccountId };
	try {
		await api.request(request);
	} catch (error) {
		const isRefused = error instanceof NodeApiError && /^4(09|22)$/.test(String(error.httpCode));
		if (!isRefused || !isTaken) throw new NodeApiError(api.node, error as JsonObject);
		await api.request({ method: 'DELETE', path: `/webhooks/${webhook.type}`, subAccountId });
		await api.request(request);
	}
}

/** False when the platform only let it be switched off: its document does not name VNU as a type to delete. */
export async function unregisterWebhook(
	api: VoiceApi,
	webhook: { type: string; url: string },
	subAccountId: string,
): Promise<boolean> {
	try {
		await api.request({ method: 'DELETE', path: `/webhooks/${webhook.type}`, subAccountId });
		return true;
	} catch (error) {
		const isRefused =
			error instanceof NodeApiError && /^4(00|04|05|09|22)$/.test(String(error.httpCode));
		if (webhook.type !== 'VNU' || !isRefused) throw new NodeApiError(api.node, error as JsonObject);
	}
	await registerWebhook(api, { ...webhook, enabled: false }, { subAccountId, isTaken: false });
	return false;
}

/** Digits that a caller presses arrive at the sub-account's Call Action webhook, or nowhere. Asked once for each. */
export function lookUpCallActionWebhook(
	api: VoiceApi,
): (subAccountId: string | undefined) => Promise<WebhookRegistration | undefined> {
	const answers = new Map<string, Promise<WebhookRegistration | undefined>>();

	return async (subAccountId) => {
		const key = subAccountId ?? '';
		const known = answers.get(key);
		if (known !== undefined) return await known;
		const answer = findWebhook(api, 'VCA', subAccountId).then((webhook) =>
			webhook?.enabled ? webhook : undefined,
		);
		answers.set(key, answer);
		return await answer;
	};
}
