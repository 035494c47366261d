import type { VoiceProfile } from '../../../../core/answers/voiceProfiles';

/** Locale, what the platform calls it, the names of women, the names of men. */
const LOCALES: Array<[string, string, string, string]> = [
	['ar-AE', 'Arabic (U.A.E.)', 'Noor', 'Tariq'],
	['cmn-CN', 'Chinese (Mandarin)', 'Meilin', 'Haoran'],
	['da-DK', 'Danish', 'Freja', 'Anton'],
	['de-AT', 'German (Austria)', 'Resi', 'Xaver'],
	['de-DE', 'German (Germany)', 'Greta', 'Jonas'],
	['en-AU', 'English (Australia)', 'Matilda', 'Bruce'],
	['en-GB', 'English (Great Britain)', 'Nancy', 'Percy'],
	['en-IE', 'English (Ireland)', 'Niamh', 'Declan'],
	['en-IN', 'English (India)', 'Asha', 'Vikram'],
	['en-SG', 'English (Singapore)', 'Huimin', 'Weijie'],
	['en-US', 'English (America)', 'Quinn', 'Wyatt'],
	['es-ES', 'Spanish (Castilian)', 'Pilar', 'Iker'],
	['es-MX', 'Spanish (Mexico)', 'Lupita', 'Chava'],
	['es-US', 'Spanish (America)', 'Rosa', 'Mateo'],
	['fil-PH', 'Filipino', 'Ligaya', 'Datu'],
	['fr-CA', 'French (Canada)', 'Celine', 'Guy'],
	['fr-FR', 'French (France)', 'Manon', 'Basile'],
	['hi-IN', 'Hindi', 'Meera', 'Rohan'],
	['nb-NO', 'Norwegian', 'Nora', 'Odin'],
	['pt-BR', 'Portuguese (Brazil)', 'Iara', 'Caio'],
	['pt-PT', 'Portuguese (Portugal)', 'Amalia', 'Vasco'],
	['uk-UA', 'Ukrainian', 'Oksana', 'Taras'],
	['zh-HK', 'Chinese (Cantonese)', 'Waiyin', 'Kafai'],
];

/** Voices as an account has them: a woman and a man in each of 23 locales. */
export const VOICES: VoiceProfile[] = LOCALES.flatMap(([localeCode, localeDescription, ...names]) =>
	names.map((name, index) => ({
		speechProfileCode: `${localeCode}-${name}`,
		localeCode,
		localeDescription,
		gender: index === 0 ? 'F' : 'M',
	})),
);
