/** Shares of the font's size; on the generous side, because every machine has other fonts. */
const NARROW = 0.34;
const USUAL = 0.57;
const CAPITAL = 0.72;
const WIDEST = 1;

const WORDS = new Intl.Segmenter('en', { granularity: 'word' });

/** About how wide a text is in a font of this size. */
export function widthOf(text: string, size: number): number {
	return [...text].reduce((width, character) => width + shareOf(character) * size, 0);
}

/** A text in lines of at most this width; of more than `most` lines, the last ends in an ellipsis. */
export function textLines(
	text: string,
	{ width, size, most }: { width: number; size: number; most: number },
): string[] {
	const lines: string[] = [''];
	for (const piece of piecesOf(text)) {
		const line = lines.at(-1) ?? '';
		if (line !== '' && widthOf((line + piece).trimEnd(), size) > width)
			lines.push(piece.trimStart());
		else lines[lines.length - 1] = (line + piece).trimStart();
		while (widthOf((lines.at(-1) ?? '').trimEnd(), size) > width)
			lines.push(broken(lines, width, size));
	}
	const trimmed = lines.map((line) => line.trimEnd()).filter((line) => line !== '');
	if (trimmed.length <= most) return trimmed;
	const last = [...(trimmed[most - 1] ?? '')];
	while (widthOf(`${last.join('')}…`, size) > width) last.pop();
	return [...trimmed.slice(0, most - 1), `${last.join('').trimEnd()}…`];
}

/** Words, each with what follows it up to the next. */
function piecesOf(text: string): string[] {
	const pieces: string[] = [];
	for (const { segment, isWordLike } of WORDS.segment(text.replace(/\s+/g, ' '))) {
		const previous = pieces.at(-1);
		const isApart = previous === undefined || previous.endsWith(' ');
		if (
			isApart ||
			(isWordLike &&
				/\p{Script=Han}|\p{Script=Thai}|\p{Script=Hiragana}|\p{Script=Katakana}/u.test(segment))
		) {
			pieces.push(segment);
		} else pieces[pieces.length - 1] = previous + segment;
	}
	return pieces;
}

/** Takes off the last line what does not fit, and gives it. */
function broken(lines: string[], width: number, size: number): string {
	const rest = [...(lines.pop() ?? '')];
	let line = '';
	while (rest[0] !== undefined && (line === '' || widthOf(line + rest[0], size) <= width)) {
		line += rest.shift();
	}
	lines.push(line);
	return rest.join('');
}

function shareOf(character: string): number {
	if (/[ilj.,:;'’|!fItr()[\] -]/.test(character)) return NARROW;
	if (/[\p{Lu}mw%@&–—…]/u.test(character)) return CAPITAL;
	return (character.codePointAt(0) ?? 0) >= 0x1100 && !/[“”‘]/.test(character) ? WIDEST : USUAL;
}
