import type { INodeProperties } from 'n8n-workflow';

import { matchesVoice, readVoiceProfiles, type VoiceFilter } from '../../../../core/voiceProfiles';
import { howMany, readOptions, readSubAccountId, takeHowMany } from '../getMany';
import { showFor, type Operation } from '../operation';

const filters: INodeProperties = {
	displayName: 'Filters',
	name: 'filters',
	type: 'collection',
	placeholder: 'Add filter',
	default: {},
	options: [
		{
			displayName: 'Gender',
			name: 'gender',
			type: 'options',
			options: [
				{ name: 'Any', value: '' },
				{ name: 'Female', value: 'F' },
				{ name: 'Male', value: 'M' },
			],
			default: '',
		},
		{
			displayName: 'Locale',
			name: 'locale',
			type: 'string',
			default: '',
			placeholder: 'e.g. en-GB',
			description: 'A locale, or a language such as en for all its locales',
		},
		{
			displayName: 'Text',
			name: 'text',
			type: 'string',
			default: '',
			placeholder: 'e.g. english emma',
			description: 'Words to find in the name, the code or the language',
		},
	],
};

/** Lists the voices that the sub-account can speak with. */
export const getAll: Operation = {
	forModels:
		'Lists the voices that can speak a text, with the code, the language and the gender of each. Calls nobody.',
	properties: showFor('voiceProfile', 'getAll', [...howMany, filters, readOptions]),

	async execute(run, itemIndex) {
		const { context, api } = run;
		const answer = await api.request({
			method: 'GET',
			path: '/speech-profiles',
			subAccountId: readSubAccountId(context, itemIndex),
		});
		const filter: VoiceFilter = context.getNodeParameter('filters', itemIndex, {});
		const voices = readVoiceProfiles(answer).filter((voice) => matchesVoice(voice, filter));
		return takeHowMany(context, itemIndex, voices);
	},
};
