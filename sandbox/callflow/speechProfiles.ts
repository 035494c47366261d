export interface SpeechProfile {
	speechProfileCode: string;
	localeCode: string;
	localeDescription: string;
	gender: 'F' | 'M';
}

type VoiceNames = { F: string[]; M: string[] };

const VOICES: ReadonlyArray<[localeCode: string, localeDescription: string, names: VoiceNames]> = [
	['ar-AE', 'Arabic (United Arab Emirates)', { F: ['Hala'], M: ['Zayd'] }],
	['cs-CZ', 'Czech', { F: ['Jitka'], M: [] }],
	['da-DK', 'Danish', { F: ['Sofie'], M: ['Mads'] }],
	['de-DE', 'German', { F: ['Vicki', 'Marlene'], M: ['Daniel'] }],
	['en-AU', 'English (Australia)', { F: ['Olivia'], M: ['Russell'] }],
	['en-GB', 'English (United Kingdom)', { F: ['Emma', 'Amy'], M: ['Brian', 'Arthur'] }],
	['en-IN', 'English (India)', { F: ['Kajal'], M: ['Ravi'] }],
	['en-SG', 'English (Singapore)', { F: ['Jasmine'], M: ['Wei'] }],
	['en-US', 'English (United States)', { F: ['Joanna', 'Ruth', 'Salli'], M: ['Matthew', 'Joey'] }],
	['es-ES', 'Spanish (Spain)', { F: ['Lucia'], M: ['Sergio'] }],
	['es-MX', 'Spanish (Mexico)', { F: ['Mia'], M: ['Andres'] }],
	['fi-FI', 'Finnish', { F: ['Suvi'], M: [] }],
	['fil-PH', 'Filipino', { F: ['Althea'], M: ['Rizal'] }],
	['fr-CA', 'French (Canada)', { F: ['Gabrielle'], M: ['Liam'] }],
	['fr-FR', 'French (France)', { F: ['Lea'], M: ['Remi'] }],
	['hi-IN', 'Hindi', { F: ['Aditi'], M: ['Arjun'] }],
	['id-ID', 'Indonesian', { F: ['Putri'], M: ['Bima'] }],
	['it-IT', 'Italian', { F: ['Bianca'], M: ['Adriano'] }],
	['ja-JP', 'Japanese', { F: ['Kazuha'], M: ['Takumi'] }],
	['ko-KR', 'Korean', { F: ['Seoyeon'], M: ['Minjun'] }],
	['ms-MY', 'Malay', { F: ['Aisyah'], M: ['Hakim'] }],
	['nb-NO', 'Norwegian', { F: ['Ida'], M: [] }],
	['nl-NL', 'Dutch', { F: ['Laura'], M: ['Ruben'] }],
	['pl-PL', 'Polish', { F: ['Ola'], M: ['Jacek'] }],
	['pt-BR', 'Portuguese (Brazil)', { F: ['Camila'], M: ['Thiago'] }],
	['pt-PT', 'Portuguese (Portugal)', { F: ['Ines'], M: [] }],
	['sv-SE', 'Swedish', { F: ['Elin'], M: [] }],
	['ta-IN', 'Tamil', { F: ['Kavya'], M: [] }],
	['th-TH', 'Thai', { F: ['Achara'], M: ['Niwat'] }],
	['tr-TR', 'Turkish', { F: ['Burcu'], M: ['Emre'] }],
	['vi-VN', 'Vietnamese', { F: ['Linh'], M: ['Nam'] }],
	['yue-HK', 'Chinese (Cantonese, Hong Kong)', { F: ['Hiujin'], M: [] }],
	['zh-CN', 'Chinese (Mandarin, China)', { F: ['Zhiyu'], M: ['Yunxi'] }],
];

export const SPEECH_PROFILES: readonly SpeechProfile[] = VOICES.flatMap(
	([localeCode, localeDescription, names]) =>
		(['F', 'M'] as const).flatMap((gender) =>
			names[gender].map((name) => ({
				speechProfileCode: `${localeCode}-${name}`,
				localeCode,
				localeDescription,
				gender,
			})),
		),
);

const LOCALES = new Set(VOICES.map(([localeCode]) => localeCode));

const CODES = new Set(SPEECH_PROFILES.map(({ speechProfileCode }) => speechProfileCode));

export function isSpeechProfile(code: string): boolean {
	return CODES.has(code);
}

/** Whether a voice is not listed here but speaks a locale that is: guides and real lists differ. */
export function hasKnownLocale(code: string): boolean {
	const [, localeCode] = /^([a-z]+-[A-Z]+)-./.exec(code) ?? [];
	return localeCode !== undefined && LOCALES.has(localeCode);
}
