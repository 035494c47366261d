import { nameLocale, rankForCountry } from './voiceLanguage';
import { nameGender, type VoiceProfile } from './voiceProfiles';

/** A voice for a person who chooses one, its language first: `English (UK) · Emma · female`. */
export function describeVoice(voice: VoiceProfile): string {
	const { speechProfileCode, localeCode, localeDescription } = voice;
	const language = nameLocale(localeCode) ?? (localeDescription || localeCode);
	const prefix = `${localeCode}-`;
	const isPrefixed = localeCode !== '' && speechProfileCode.startsWith(prefix);
	const name = isPrefixed ? speechProfileCode.slice(prefix.length) : speechProfileCode;
	return [language, name, nameGender(voice)].filter((part) => part !== '').join(' · ');
}

/** The voices by language and name, those of the countries (ISO 3166-1) first, in the order of these. */
export function sortVoices(voices: VoiceProfile[], countries: string[]): VoiceProfile[] {
	return voices
		.map((voice) => ({
			voice,
			name: describeVoice(voice),
			ranks: countries.map((country) => rankForCountry(voice.localeCode, country)),
		}))
		.sort((one, other) => {
			const differing = one.ranks.findIndex((rank, index) => rank !== other.ranks[index]);
			return differing === -1
				? one.name.localeCompare(other.name, 'en')
				: (one.ranks[differing] ?? 0) - (other.ranks[differing] ?? 0);
		})
		.map(({ voice }) => voice);
}
