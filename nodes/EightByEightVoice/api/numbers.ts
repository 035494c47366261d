import { readNumber, readNumbers, type VirtualNumber } from '../../../core/answers/numbers';
import type { VoiceApi } from '../transport/voiceApi';

/** The sub-account's own numbers with their health; no sub-account is the credential's. */
export async function listNumbers(api: VoiceApi, subAccountId?: string): Promise<VirtualNumber[]> {
	return readNumbers(await api.request({ method: 'GET', path: '/numbers', subAccountId }));
}

/** One of them, by its MSISDN, which was validated. */
export async function getNumber(
	api: VoiceApi,
	{ msisdn, subAccountId }: { msisdn: string; subAccountId: string },
): Promise<VirtualNumber> {
	const answer = await api.request({
		method: 'GET',
		path: `/numbers/${msisdn.replace('+', '')}`,
		subAccountId,
		notFound: "'Number' is not one of your virtual numbers",
	});
	return readNumber(answer.payload ?? answer);
}
