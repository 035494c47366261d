type Display = 'standard' | 'dialect';

const SHORT_NAMES = new Intl.DisplayNames('en', {
	type: 'language',
	languageDisplay: 'standard',
	style: 'short',
	fallback: 'none',
});

/** Words that people use for a locale, a language or a region, and that are not in its name. */
const FURTHER_WORDS: Readonly<Record<string, string>> = {
	'zh-CN': 'mandarin',
	'zh-HK': 'cantonese',
	'zh-SG': 'mandarin',
	'zh-TW': 'mandarin',
	'cmn-CN': 'mandarin',
	fil: 'tagalog',
	AE: 'emirati',
	AR: 'argentinian',
	AT: 'austrian',
	BE: 'belgian',
	CH: 'swiss',
	CL: 'chilean',
	CO: 'colombian',
	EG: 'egyptian',
	GB: 'great britain england',
	ID: 'indonesian',
	IE: 'irish',
	IN: 'indian',
	KE: 'kenyan',
	MY: 'malaysian',
	NG: 'nigerian',
	PE: 'peruvian',
	PH: 'philippine',
	SA: 'saudi',
	SG: 'singaporean',
	TW: 'taiwanese',
	US: 'usa america',
	VE: 'venezuelan',
	ZA: 'african',
};

/** `English (UK)`; undefined where there is no such language. */
export function nameLocale(localeCode: string): string | undefined {
	return nameIn(SHORT_NAMES, localeCode)?.replace('United Arab Emirates', 'UAE');
}

/** Everything that people call a locale (BCP 47): `English (UK)`, `British English`, `Deutsch (Deutschland)`, `indian`. */
export function listNames(localeCode: string): string[] {
	const short = nameLocale(localeCode);
	if (short === undefined) return [localeCode];
	const { language, region = '' } = new Intl.Locale(localeCode);
	const names = (['standard', 'dialect'] as const).flatMap((languageDisplay) =>
		['en', localeCode].map((speaker) => nameBy(speaker, languageDisplay, localeCode)),
	);
	const further = [localeCode, language, region].map((key) =>
		Object.hasOwn(FURTHER_WORDS, key) ? FURTHER_WORDS[key] : undefined,
	);
	return [localeCode, short, ...names, ...further].filter((name) => name !== undefined);
}

/**
 * How close a locale is to people of a country (ISO 3166-1): 0 for the language of most people there, 1 for another
 * language of the country, 2 for its main language as spoken elsewhere, 3 for any other.
 */
export function rankForCountry(localeCode: string, country: string): number {
	const locale = readLocale(localeCode);
	const isTheirs = new Intl.Locale(`und-${country}`).maximize().language === locale?.language;
	if (locale?.region === country) return isTheirs ? 0 : 1;
	return isTheirs ? 2 : 3;
}

function nameBy(speaker: string, languageDisplay: Display, localeCode: string): string | undefined {
	const options = { type: 'language', languageDisplay, fallback: 'none' } as const;
	return nameIn(new Intl.DisplayNames(speaker, options), localeCode);
}

function nameIn(names: Intl.DisplayNames, localeCode: string): string | undefined {
	return readLocale(localeCode) && names.of(localeCode);
}

/** Undefined for a code of the platform that is not a BCP 47 code. */
export function readLocale(localeCode: string): Intl.Locale | undefined {
	try {
		return new Intl.Locale(localeCode);
	} catch {
		return undefined;
	}
}
