import type { IDataObject } from 'n8n-workflow';

import type { VoiceApi } from '../transport/voiceApi';

/** The sub-account's own numbers with their health; no sub-account is the credential's. */
export async function listNumbers(api: VoiceApi, subAccountId?: string): Promise<IDataObject[]> {
	return readNumbers(await api.request({ method: 'GET', path: '/numbers', subAccountId }));
}

/** One of them, by its MSISDN, which was validated. */
export async function getNumber(
	api: VoiceApi,
	{ msisdn, subAccountId }: { msisdn: string; subAccountId: string },
): Promise<IDataObject> {
	const answer = await api.request({
		method: 'GET',
		path: `/numbers/${msisdn.replace('+', '')}`,
		subAccountId,
		notFound: "'Number' is not one of your virtual numbers",
	});
	return (answer.payload ?? answer) as IDataObject;
}

/** The numbers of an answer of GET /numbers. */
export function readNumbers({ numbers }: IDataObject): IDataObject[] {
	return Array.isArray(numbers)
		? numbers.filter((entry): entry is IDataObject => typeof entry === 'object' && entry !== null)
		: [];
}
