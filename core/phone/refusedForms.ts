/** What is wrong with a number, in words that go on from "it", and what helps; without that, it may lack its country code. */
export interface NumberProblem {
	reason: string;
	remedy?: string;
}

export const SEVERAL_NUMBERS: NumberProblem = {
	reason: 'holds more than one phone number',
	remedy: 'Give one number; call several people with one item for each',
};

const EXTENSION: NumberProblem = {
	reason: 'has an extension, which cannot be dialled',
	remedy: 'Take the extension out: the call then goes to the number before it',
};

/** No number with its separators is longer, and looking at more could take long. */
export const LONGEST = 200;

const AS_TEXT = 'Format the column as text and export it again';
const EXTENSION_MARK =
	'e?xt(?:ensi[oó]n|n)?|x|#|int(?:erno)?|anexo|ramal|durchwahl|dw|poste|toestel|доб|p|w|,,+|;';

const FORMS: ReadonlyArray<[RegExp, (found: string) => NumberProblem]> = [
	[
		/^#(?:[A-Z][A-Z/0-9]*[!?]?|#*)$/,
		(found) => ({
			reason: `is an error of a spreadsheet (${found})`,
			remedy: 'Enter the number in the spreadsheet again, in a column of text',
		}),
	],
	[
		/^[+-]?(?:NaN|Infinity)$/,
		(found) => ({
			reason: `comes from a calculation that failed (${found})`,
			remedy: 'Check the expression, and where its values come from',
		}),
	],
	[
		/^[+-]?\d{1,20}(?:[.,]\d{0,20})?\s*e\s*[+-]?\d{1,4}$/i,
		(found) => ({
			reason: `was shortened by a spreadsheet (${found}), so digits are lost`,
			remedy: AS_TEXT,
		}),
	],
	[
		new RegExp(`\\d[\\s().,;:-]*(?:${EXTENSION_MARK})[\\s.:=]*\\d{1,6}[\\s)#]*$`, 'iu'),
		() => EXTENSION,
	],
	// After a complete number, not around its last part.
	[/(?:\d\D*){7}\(\d{1,5}\)$/, () => EXTENSION],
	[
		/^-\s*\(?\d[^+]*$|^\d[\d.,]*-$|^\([\d.,\s]+\)$/,
		() => ({
			reason: 'is negative: a spreadsheet took its dashes for minus signs',
			remedy: 'Enter the number in the spreadsheet again, in a column of text',
		}),
	],
	[
		/^(?:19|20)\d\d([-./])\d\d?\1\d\d?(?:[ T].*)?$|^\d\d?([-./])\d\d?\2(?:19|20)\d\d$/,
		(found) => ({ reason: `looks like a date (${found})`, remedy: AS_TEXT }),
	],
	[/^[^,]*\d,(?:\d{1,2}|\d{4})$/, decimals],
	[/^\.\d|^\d[\d,'’\s]*\.\d{1,2}$/, decimals],
];

/** A number in a form that nobody should guess at; undefined when its form says nothing against it. */
export function findRefusedForm(text: string): NumberProblem | undefined {
	if (text.length > LONGEST)
		return holdsSeveral(text)
			? SEVERAL_NUMBERS
			: { reason: 'is too long', remedy: 'Give one phone number alone' };
	for (const [pattern, describe] of FORMS) {
		if (pattern.test(text)) return describe(text);
	}
	return holdsSeveral(text) ? SEVERAL_NUMBERS : undefined;
}

export function decimals(text: string): NumberProblem {
	const [found = ''] = /[.,]\d+$/.exec(text) ?? [];
	return { reason: `has decimals (${found})`, remedy: AS_TEXT };
}

function holdsSeveral(text: string): boolean {
	if (/[,;،、؛]/.test(text)) return true;
	const parts = text.split(/[^\d\t \u00a0\u2000-\u200a\u202f\u3000().\-/+]+|(?=\+)/);
	return parts.filter((part) => (part.match(/\d/g) ?? []).length >= 5).length > 1;
}
