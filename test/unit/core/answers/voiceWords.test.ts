import { matchesVoice } from '../../../../core/answers/voiceProfiles';
import { VOICES } from './voiceList';

function find(text: string): string[] {
	return VOICES.filter((voice) => matchesVoice(voice, { text })).map(
		({ speechProfileCode }) => speechProfileCode,
	);
}

describe('a voice is found by', () => {
	test.each([
		['british', ['en-GB-Nancy', 'en-GB-Percy']],
		['uk female', ['en-GB-Nancy']],
		['uk', ['en-GB-Nancy', 'en-GB-Percy']],
		['England', ['en-GB-Nancy', 'en-GB-Percy']],
		['united kingdom man', ['en-GB-Percy']],
		['deutsch', ['de-AT-Resi', 'de-AT-Xaver', 'de-DE-Greta', 'de-DE-Jonas']],
		['german woman', ['de-AT-Resi', 'de-DE-Greta']],
		['austrian', ['de-AT-Resi', 'de-AT-Xaver']],
		['spanish mexico', ['es-MX-Lupita', 'es-MX-Chava']],
		['mexican', ['es-MX-Lupita', 'es-MX-Chava']],
		['espanol mexico', ['es-MX-Lupita', 'es-MX-Chava']],
		[
			'Español',
			['es-ES-Pilar', 'es-ES-Iker', 'es-MX-Lupita', 'es-MX-Chava', 'es-US-Rosa', 'es-US-Mateo'],
		],
		['us english', ['en-US-Quinn', 'en-US-Wyatt']],
		['USA female', ['en-US-Quinn', 'es-US-Rosa']],
		['american english', ['en-US-Quinn', 'en-US-Wyatt']],
		['uae', ['ar-AE-Noor', 'ar-AE-Tariq']],
		['indian woman', ['en-IN-Asha', 'hi-IN-Meera']],
		['irish', ['en-IE-Niamh', 'en-IE-Declan']],
		['singaporean', ['en-SG-Huimin', 'en-SG-Weijie']],
		['australian men', ['en-AU-Bruce']],
		['canadian', ['fr-CA-Celine', 'fr-CA-Guy']],
		['brazil', ['pt-BR-Iara', 'pt-BR-Caio']],
		['mandarin', ['cmn-CN-Meilin', 'cmn-CN-Haoran']],
		['cantonese', ['zh-HK-Waiyin', 'zh-HK-Kafai']],
		['中文 man', ['cmn-CN-Haoran', 'zh-HK-Kafai']],
		['tagalog', ['fil-PH-Ligaya', 'fil-PH-Datu']],
		['norsk', ['nb-NO-Nora', 'nb-NO-Odin']],
		['ukrainian', ['uk-UA-Oksana', 'uk-UA-Taras']],
		['en-gb', ['en-GB-Nancy', 'en-GB-Percy']],
		['en-GB-Per', ['en-GB-Percy']],
		['nanc', ['en-GB-Nancy']],
		['norwegian fema', ['nb-NO-Nora']],
		['german, male', ['de-AT-Xaver', 'de-DE-Jonas']],
	])('%s', (text, expected) => {
		expect(find(text)).toEqual(expected);
	});
});

describe('a word of a gender finds nothing of the other', () => {
	test.each([
		['man', 'M'],
		['male', 'M'],
		['woman', 'F'],
		['lady', 'F'],
	])('%s', (text, gender) => {
		expect(find(text)).toEqual(
			VOICES.filter((voice) => voice.gender === gender).map((voice) => voice.speechProfileCode),
		);
	});
});

test.each(['erman', 'klingon', 'british mexican', 'uk woman percy'])('%s finds none', (text) => {
	expect(find(text)).toEqual([]);
});

test.each(['', '  ', '-'])('%j finds all', (text) => {
	expect(find(text)).toHaveLength(VOICES.length);
});

test('a voice of a locale that nobody knows is found by its code', () => {
	const voice = {
		speechProfileCode: 'en-GB-WLS-Gwyneth',
		localeCode: 'en-GB-WLS',
		localeDescription: 'English (Welsh)',
		gender: 'F',
	};
	expect(matchesVoice(voice, { text: 'welsh gwyn' })).toBe(true);
});

test('a voice of a language without a country is found by the words for the language', () => {
	const voice = {
		speechProfileCode: 'fil-Datu',
		localeCode: 'fil',
		localeDescription: '',
		gender: 'M',
	};
	expect(matchesVoice(voice, { text: 'tagalog man' })).toBe(true);
});
