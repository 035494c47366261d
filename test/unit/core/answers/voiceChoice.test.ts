import { describeVoice, sortVoices } from '../../../../core/answers/voiceChoice';
import { VOICES } from './voiceList';

describe('a voice is shown as', () => {
	test.each([
		['English (UK) · Emma · female', 'en-GB-Emma', 'en-GB', '', 'F'],
		['Spanish (Mexico) · Andres · male', 'es-MX-Andres', 'es-MX', 'Mexican', 'm'],
		['Arabic (UAE) · Hala · female', 'ar-AE-Hala', 'ar-AE', '', 'F'],
		['Filipino (Philippines) · Datu · neutral', 'fil-PH-Datu', 'fil-PH', '', 'Neutral'],
		[
			'English (Welsh) · Gwyneth · female',
			'en-GB-WLS-Gwyneth',
			'en-GB-WLS',
			'English (Welsh)',
			'F',
		],
		['xx-XX · Yuki', 'xx-XX-Yuki', 'xx-XX', '', ''],
		['Yuki', 'Yuki', '', '', ''],
	])('%s', (expected, speechProfileCode, localeCode, localeDescription, gender) => {
		const voice = { speechProfileCode, localeCode, localeDescription, gender };
		expect(describeVoice(voice)).toBe(expected);
	});
});

describe('the voices', () => {
	const firstOf = (count: number, countries: string[]) =>
		sortVoices(VOICES, countries)
			.slice(0, count)
			.map(({ localeCode }) => localeCode);

	test('are in the order of what is shown, where no country is known', () => {
		const shown = sortVoices(VOICES, []).map(describeVoice);
		expect(shown).toEqual([...shown].sort((one, other) => one.localeCompare(other, 'en')));
		expect(shown).toHaveLength(VOICES.length);
	});

	test.each([
		['Mexico', ['MX'], ['es-MX', 'es-MX', 'es-ES', 'es-ES', 'es-US', 'es-US']],
		['India', ['IN'], ['hi-IN', 'hi-IN', 'en-IN', 'en-IN']],
		['Canada', ['CA'], ['fr-CA', 'fr-CA', 'en-AU', 'en-AU']],
		[
			'Mexico, then Germany',
			['MX', 'DE'],
			['es-MX', 'es-MX', 'es-ES', 'es-ES', 'es-US', 'es-US', 'de-DE'],
		],
	])('of %s come first', (_where, countries, expected) => {
		expect(firstOf(expected.length, countries)).toEqual(expected);
	});

	test('of a language whose country is the same are in the order of their names', () => {
		const expected = ['English (UK) · Nancy · female', 'English (UK) · Percy · male'];
		expect(sortVoices(VOICES, ['GB']).slice(0, 2).map(describeVoice)).toEqual(expected);
	});
});
