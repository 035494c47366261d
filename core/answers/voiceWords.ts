/** What can be searched of a voice. */
export interface SearchedVoice {
	/** The voice's name, and what its language is called. */
	names: string[];
	/** ISO 3166-1. */
	region: string | undefined;
	/** 'female', 'male', or what the platform calls it. */
	gender: string;
}

const WORD = /[\p{L}\p{N}][\p{L}\p{N}-]*/gu;

/** Only as whole words: some of them are also how the name of a language begins, as in Mandarin. */
const GENDER_WORDS = new Map([
	...['female', 'woman', 'women', 'lady', 'girl'].map((word) => [word, 'female'] as const),
	...['male', 'man', 'men', 'guy', 'boy'].map((word) => [word, 'male'] as const),
]);

/** The code of a language may be the same: `uk` is Ukrainian's. */
const REGION_WORDS = new Map([
	['uk', 'GB'],
	['us', 'US'],
	['uae', 'AE'],
]);

/** Whether every word of a text is the beginning of one of the voice's words, accents and case aside. */
export function hasWords({ names, region, gender }: SearchedVoice, text: string): boolean {
	const words = names.flatMap(splitWords).map(afterHyphen);
	return splitWords(text).every((word) => {
		const wantedRegion = REGION_WORDS.get(word);
		if (wantedRegion !== undefined) return region === wantedRegion;
		const wantedGender = GENDER_WORDS.get(word);
		if (wantedGender !== undefined) return gender === wantedGender;
		return gender.startsWith(word) || words.some((named) => named.includes(afterHyphen(word)));
	});
}

function splitWords(text: string): string[] {
	const plain = text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
	return plain.match(WORD) ?? [];
}

/**
 * What begins a word, or one of its parts, follows a hyphen: `en-GB-Emma` is found by `en-gb`, by `gb-emma` and by `emma`.
 */
function afterHyphen(word: string): string {
	return `-${word}`;
}
