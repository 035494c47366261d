import type { INodeProperties } from 'n8n-workflow';

import { matchesVoice } from '../../../../core/answers/voiceProfiles';
import { listVoices } from '../../api/speechProfiles';
import { howMany, takeHowMany } from '../../form/howMany';
import { commonOptions } from '../../form/options';
import type { Operation } from '../../run/operation';

const gender: INodeProperties = {
	displayName: 'Gender',
	name: 'gender',
	type: 'options',
	options: [
		{ name: 'Any', value: '' },
		{ name: 'Female', value: 'F' },
		{ name: 'Male', value: 'M' },
	],
	default: '',
};

const locale: INodeProperties = {
	displayName: 'Locale',
	name: 'locale',
	type: 'string',
	default: '',
	placeholder: 'e.g. en-GB',
	description: 'A locale, or a language such as en for all its locales',
};

const text: INodeProperties = {
	displayName: 'Text',
	name: 'text',
	type: 'string',
	default: '',
	placeholder: 'e.g. english emma',
	description: 'Words to find in the name, the code or the language',
};

const filters: INodeProperties = {
	displayName: 'Filters',
	name: 'filters',
	type: 'collection',
	placeholder: 'Add filter',
	default: {},
	options: [gender, locale, text],
};

/** Lists the voices that the sub-account can speak with. */
export const getAll: Operation = {
	forModels:
		'Lists the voices that can speak a text, with the code, the language and the gender of each. Calls nobody.',
	properties: [...howMany, filters, commonOptions],

	async execute(item) {
		const voices = await listVoices(item.run.api, item.subAccountId);
		const chosen = item.collection(filters);
		const filter = {
			gender: chosen.text(gender),
			locale: chosen.text(locale),
			text: chosen.text(text),
		};
		return takeHowMany(
			item,
			voices.filter((voice) => matchesVoice(voice, filter)),
		);
	},
};
