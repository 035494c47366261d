import { goesOnAfterCapture } from '../../../core/callflow/compile';
import { findWordsForNothing } from '../../../core/callflow/spokenTexts';
import type { Item } from '../run/item';

/** What is right in a callflow, but perhaps not meant. */
export function hintAtCallflow({ index, run }: Item, callflow: unknown): void {
	if (goesOnAfterCapture(callflow)) {
		run.hint(
			'This callflow has actions after Say and Capture. What happens once the digits are there is decided by the answer to the Call Action: put those actions there.',
		);
	}
	// An expression that finds nothing leaves such a word in a text; in some languages it is one of its own.
	for (const word of findWordsForNothing(callflow)) {
		run.hint(
			`What is spoken has the word '${word}' in it (item ${index}). If that is not meant, look at the expressions in the text: a field's name may be misspelt, or its value missing.`,
			`the word ${word}`,
		);
	}
}
