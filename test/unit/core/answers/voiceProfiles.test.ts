import {
	matchesVoice,
	nameGender,
	readVoiceProfiles,
	type VoiceFilter,
	type VoiceProfile,
} from '../../../../core/answers/voiceProfiles';

function voice(code: string, locale: string, description: string, gender: string): VoiceProfile {
	return {
		speechProfileCode: code,
		localeCode: locale,
		localeDescription: description,
		gender,
	};
}

const nora = voice('nb-NO-Nora', 'nb-NO', 'Norwegian', 'F');
const percy = voice('en-GB-Percy', 'en-GB', 'English (Great Britain)', 'M');
const quinn = voice('en-US-Quinn', 'en-US', 'English (America)', 'F');
const voices = [percy, quinn, nora];

describe('a filter', () => {
	const namesOf = (filter: VoiceFilter) =>
		voices
			.filter((profile) => matchesVoice(profile, filter))
			.map(({ speechProfileCode }) => speechProfileCode.slice('xx-XX-'.length));

	test.each<[string, VoiceFilter, string[]]>([
		['nothing finds all', {}, ['Percy', 'Quinn', 'Nora']],
		['empty fields find all', { locale: '', gender: ' ', text: '' }, ['Percy', 'Quinn', 'Nora']],
		['a locale finds its voices', { locale: 'en-GB' }, ['Percy']],
		['a language finds all its locales', { locale: 'en' }, ['Percy', 'Quinn']],
		['half a language finds nothing', { locale: 'e' }, []],
		['the case of a locale does not matter', { locale: 'EN-gb' }, ['Percy']],
		['F finds women', { gender: 'F' }, ['Quinn', 'Nora']],
		['female finds women', { gender: 'Female' }, ['Quinn', 'Nora']],
		['male finds men and no women', { gender: 'male' }, ['Percy']],
		['a name is found', { text: 'perc' }, ['Percy']],
		['a language is found in words', { text: 'norwegian' }, ['Nora']],
		['every word must be found', { text: 'english female' }, ['Quinn']],
		['the order of words does not matter', { text: ' Female  ENGLISH ' }, ['Quinn']],
		['the word male finds no women', { text: 'english male' }, ['Percy']],
		['a word that is nowhere finds nothing', { text: 'english klingon' }, []],
		['all fields must fit', { locale: 'en', gender: 'F', text: 'percy' }, []],
	])('%s', (_what, filter, expected) => {
		expect(namesOf(filter)).toEqual(expected);
	});
});

describe('an answer of the platform', () => {
	test('gives its voices by locale, then by name', () => {
		const expected = [percy, quinn, nora];
		expect(readVoiceProfiles({ speechProfiles: [nora, quinn, percy] })).toEqual(expected);
	});

	test('keeps what else a voice has', () => {
		const expected = [{ ...nora, engine: 'neural' }];
		expect(readVoiceProfiles({ speechProfiles: expected })).toEqual(expected);
	});

	test('loses only the entries without a code', () => {
		const expected = [nora];
		const speechProfiles = [null, 'Nora', {}, { ...percy, speechProfileCode: '' }, nora];
		expect(readVoiceProfiles({ speechProfiles })).toEqual(expected);
	});

	test('with fields of the wrong type gives them as empty', () => {
		const expected = [voice('xx-XX-Yuki', '', '', '')];
		const entry = { speechProfileCode: 'xx-XX-Yuki', localeCode: null, gender: 1 };
		expect(readVoiceProfiles({ speechProfiles: [entry] })).toEqual(expected);
	});

	test.each([undefined, null, [], {}, { speechProfiles: null }])('%j has no voices', (answer) => {
		expect(readVoiceProfiles(answer)).toEqual([]);
	});
});

test.each([
	['F', 'female'],
	['m', 'male'],
	['neutral', 'neutral'],
	['', ''],
	['constructor', 'constructor'],
])('the gender %j is called %j', (gender, expected) => {
	expect(nameGender({ ...nora, gender })).toBe(expected);
});
