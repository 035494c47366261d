import { readRegistrations } from '../../../core/webhookRegistrations';
import type { VoiceApi } from '../transport/voiceApi';

/** Digits that a caller presses arrive at the sub-account's Call Action webhook, or nowhere. */
export function lookUpCallActionWebhook(api: VoiceApi) {
	const answers = new Map<string, Promise<boolean>>();

	return async (subAccountId: string | undefined): Promise<boolean> => {
		const key = subAccountId ?? '';
		const known = answers.get(key);
		if (known !== undefined) return await known;
		const answer = api
			.request({ method: 'GET', path: '/webhooks', subAccountId })
			.then((list) =>
				readRegistrations(list).some(({ type, enabled }) => type === 'VCA' && enabled),
			);
		answers.set(key, answer);
		return await answer;
	};
}
