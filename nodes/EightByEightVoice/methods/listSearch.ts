import type { ILoadOptionsFunctions, INodeListSearchResult } from 'n8n-workflow';

import { describeNumber } from '../../../core/answers/numbers';
import { describeVoice, sortVoices } from '../../../core/answers/voiceChoice';
import { matchesVoice } from '../../../core/answers/voiceProfiles';
import { inWords, isRecord } from '../../../core/json';
import { readCountry, type CountryCode } from '../../../core/phone/countries';
import { tidyPhoneNumber } from '../../../core/phone/phoneNumber';
import { findCountry, findCountryOfZone } from '../../../core/phone/timeZone';
import { listNumbers } from '../api/numbers';
import { listVoices } from '../api/speechProfiles';
import { destination } from '../form/callFields';
import { defaultCountry } from '../form/defaultCountryField';
import { openVoiceApi } from '../transport/voiceApi';

/** Voices by what people type: `british`, `uk female`, `deutsch`, `en-GB`, `emma`. Those of the called country and of the user's come first. */
export async function searchVoiceProfiles(
	this: ILoadOptionsFunctions,
	filter?: string,
): Promise<INodeListSearchResult> {
	const voices = await listVoices(openVoiceApi(this), readSubAccountId(this));
	const found = voices.filter((voice) => matchesVoice(voice, { text: filter }));
	const countries = [findCalledCountry(this), findCountryOfZone(this.getTimezone())].filter(
		(country) => country !== undefined,
	);
	return {
		results: sortVoices(found, countries).map((voice) => ({
			name: describeVoice(voice),
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
			.map((number) => ({ name: describeNumber(number), value: inWords(number.msisdn) }))
			.filter(({ name }) => name.toLowerCase().includes(searched)),
	};
}

/** The sub-account that is set in the options, where one is. */
function readSubAccountId(context: ILoadOptionsFunctions): string {
	return readOption(context, 'subAccountId');
}

/** The country of the number in the form; undefined where an expression gives it, or where it tells none. */
function findCalledCountry(context: ILoadOptionsFunctions): CountryCode | undefined {
	const typed = context.getCurrentNodeParameter(destination.name);
	if (typeof typed !== 'string' || typed.startsWith('=')) return undefined;
	const country = readCountry(readOption(context, defaultCountry.name));
	return findCountry(tidyPhoneNumber(typed, country));
}

function readOption(context: ILoadOptionsFunctions, name: string): string {
	const options: unknown = context.getCurrentNodeParameter('options');
	return isRecord(options) ? String(options[name] ?? '') : '';
}
