/** "Thank you" may be said again. */
const FEWEST_WORDS = 3;

const SENTENCES = new Intl.Segmenter('en', { granularity: 'sentence' });
const WORDS = new Intl.Segmenter('en', { granularity: 'word' });

/** The first sentence that is spoken a second time, or a whole text that is, however short. */
export function saidTwice(texts: readonly string[]): string | undefined {
	const wholeTexts = new Set<string>();
	const sentences = new Set<string>();
	for (const text of texts) {
		const whole = wordsOf(text).join(' ');
		if (whole !== '' && wholeTexts.has(whole)) return text.trim();
		wholeTexts.add(whole);
		for (const { segment } of SENTENCES.segment(text)) {
			const words = wordsOf(segment);
			if (words.length < FEWEST_WORDS) continue;
			if (sentences.has(words.join(' '))) return segment.trim();
			sentences.add(words.join(' '));
		}
	}
	return undefined;
}

function wordsOf(text: string): string[] {
	return [...WORDS.segment(text)]
		.filter(({ isWordLike }) => isWordLike)
		.map(({ segment }) => segment.toLowerCase());
}
