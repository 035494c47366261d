import { z } from 'zod';

import { listNames, readLocale } from './voiceLanguage';
import { hasWords } from './voiceWords';

const text = z.string().catch('');

/** A voice as GET /speech-profiles lists it. */
const voiceProfileSchema = z
	.object({
		speechProfileCode: z.string().min(1),
		localeCode: text,
		localeDescription: text,
		gender: text,
	})
	.passthrough();

export type VoiceProfile = z.infer<typeof voiceProfileSchema>;

/** What a person may look for; what is not given, or empty, does not matter. */
export interface VoiceFilter {
	locale?: string | undefined;
	gender?: string | undefined;
	text?: string | undefined;
}

const GENDERS: Record<string, string> = { F: 'female', M: 'male' };

/** 'female' or 'male', or what the platform calls it. */
export function nameGender({ gender }: VoiceProfile): string {
	return GENDERS[gender.toUpperCase()] ?? gender.toLowerCase();
}

/** The voices of an answer of GET /speech-profiles, by language and name; entries without a code are left out. */
export function readVoiceProfiles(answer: unknown): VoiceProfile[] {
	const parsed = z.object({ speechProfiles: z.array(z.unknown()) }).safeParse(answer);
	const entries = parsed.success ? parsed.data.speechProfiles : [];
	return entries
		.flatMap((entry) => {
			const profile = voiceProfileSchema.safeParse(entry);
			return profile.success ? [profile.data] : [];
		})
		.sort((one, other) => sortKey(one).localeCompare(sortKey(other)));
}

function sortKey({ localeCode, speechProfileCode }: VoiceProfile): string {
	return `${localeCode} ${speechProfileCode}`;
}

/** `locale` is the whole code or its language (`en` finds en-GB); every word of `text` must begin one of the voice's. */
export function matchesVoice(profile: VoiceProfile, filter: VoiceFilter): boolean {
	const locale = clean(filter.locale);
	const localeCode = profile.localeCode.toLowerCase();
	if (locale && localeCode !== locale && !localeCode.startsWith(`${locale}-`)) return false;

	const gender = clean(filter.gender);
	const word = nameGender(profile);
	if (gender && gender !== word && gender !== word.charAt(0)) return false;

	const { speechProfileCode, localeDescription } = profile;
	const names = [speechProfileCode, localeDescription, ...listNames(profile.localeCode)];
	const region = readLocale(profile.localeCode)?.region;
	return hasWords({ names, region, gender: word }, filter.text ?? '');
}

function clean(value: string | undefined): string {
	return (value ?? '').trim().toLowerCase();
}
