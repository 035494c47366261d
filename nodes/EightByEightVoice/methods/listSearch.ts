import type { ILoadOptionsFunctions, INodeListSearchResult } from 'n8n-workflow';

import { matchesVoice, nameGender, readVoiceProfiles } from '../../../core/voiceProfiles';
import { readVirtualNumbers } from '../actions/virtualNumber/virtualNumbers';
import { openVoiceApi } from '../transport/voiceApi';

/** Voices by name, locale, language or gender: `english female`, `en-GB`, `emma`. */
export async function searchVoiceProfiles(
	this: ILoadOptionsFunctions,
	filter?: string,
): Promise<INodeListSearchResult> {
	const answer = await readList(this, '/speech-profiles');
	return {
		results: readVoiceProfiles(answer)
			.filter((voice) => matchesVoice(voice, { text: filter }))
			.map((voice) => ({
				name: `${voice.speechProfileCode} (${voice.localeDescription}, ${nameGender(voice)})`,
				value: voice.speechProfileCode,
			})),
	};
}

/** The sub-account's own numbers, by digits, country or status. */
export async function searchCallerIds(
	this: ILoadOptionsFunctions,
	filter?: string,
): Promise<INodeListSearchResult> {
	const answer = await readList(this, '/numbers');
	const searched = (filter ?? '').trim().toLowerCase();
	return {
		results: readVirtualNumbers(answer)
			.map(({ msisdn, countryCode, operationalStatus }) => ({
				name: `${String(msisdn)} (${[countryCode, operationalStatus].filter(Boolean).join(', ')})`,
				value: String(msisdn),
			}))
			.filter(({ name }) => name.toLowerCase().includes(searched)),
	};
}

/** Looks at the sub-account that is set in the options, where one is. */
async function readList(context: ILoadOptionsFunctions, path: string) {
	const api = openVoiceApi(context);
	const options = context.getCurrentNodeParameter('options');
	const subAccountId =
		typeof options === 'object' && options !== null && 'subAccountId' in options
			? String(options.subAccountId ?? '')
			: '';
	return await api.request({ method: 'GET', path, subAccountId });
}
