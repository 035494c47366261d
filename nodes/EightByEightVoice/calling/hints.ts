import { goesOnAfterCapture } from '../../../core/callflow/compile';
import { findWordsForNothing } from '../../../core/callflow/spokenTexts';
import type { Item } from '../run/item';

/** Things in a callflow that are allowed, but perhaps not meant. */
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

/** People take a call that 8x8 has accepted for one that somebody answered. A model reads in its tool what it means. */
export function hintAtOutcome({ run }: Item): void {
	if (run.isTool) return;
	run.hint(
		'8x8 has accepted the calls that are CREATED, and this does not say whether anybody answered. That comes when a call has ended: to a workflow that begins with an 8x8 Voice Trigger (event When a call has ended), or to this one if you use Call and Wait for Response.',
	);
}
