import type { ILoadOptionsFunctions, INodeListSearchResult } from 'n8n-workflow';

import { describeNumber } from '../../../core/answers/numbers';
import { matchesVoice, nameGender } from '../../../core/answers/voiceProfiles';
import { listNumbers } from '../api/numbers';
import { listVoices } from '../api/speechProfiles';
import { openVoiceApi } from '../transport/voiceApi';

/** Voices by name, locale, language or gender: `english female`, `en-GB`, `emma`. */
export async function searchVoiceProfiles(
	this: ILoadOptionsFunctions,
	filter?: string,
): Promise<INodeListSearchResult> {
	const voices = await listVoices(openVoiceApi(this), readSubAccountId(this));
	return {
		results: voices
			.filter((voice) => matchesVoice(voice, { text: filter }))
			.map((voice) => ({
				name: `${voice.speechProfileCode} (${voice.localeDescription}, ${nameGender(voice)})`,
				value: voice.speechProfileCode,
			})),
	};
}

/** The sub-account's own numbers, by digits, country or status; those that cannot call say so. */
export async function searchCallerIds(
	this: ILoadOptionsFunctions,
	filter?: string,
): Promise<INodeListSearchResult> {
	const numbers = await listNumbers(openVoiceApi(this), readSubAccountId(this));
	const searched = (filter ?? '').trim().toLowerCase();
	return {
		results: numbers
			.map((number) => ({ name: describeNumber(number), value: String(number.msisdn) }))
			.filter(({ name }) => name.toLowerCase().includes(searched)),
	};
}

/** The sub-account that is set in the options, where one is. */
function readSubAccountId(context: ILoadOptionsFunctions): string {
	const options = context.getCurrentNodeParameter('options');
	return typeof options === 'object' && options !== null && 'subAccountId' in options
		? String(options.subAccountId ?? '')
		: '';
}
