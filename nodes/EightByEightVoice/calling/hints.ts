import { goesOnAfterCapture } from '../../../core/callflow/compile';
import { findWordsForNothing } from '../../../core/callflow/spokenTexts';
import type { Item } from '../run/item';

/** Things in a callflow that are allowed, but perhaps not meant. */
export function hintAtCallflow({ inWords, run }: Item, callflow: unknown): void {
	if (goesOnAfterCapture(callflow)) {
		run.hint(
			'This callflow has actions after Say and Capture. What happens once the digits are there is decided by the answer to the Call Action: put those actions there.',
		);
	}
	// An expression that finds nothing leaves such a word in a text; in some languages it is one of its own.
	for (const word of findWordsForNothing(callflow)) {
		run.hint(
			`What is spoken${inWords} has the word '${word}' in it. If that is not meant, look at the expressions in the text: a field's name may be misspelt, or its value missing.`,
			`the word ${word}`,
		);
	}
}

/** An answer that nobody waits for is lost without a word: n8n takes it from any node. */
export function hintAtNobody({ run: { context, hint } }: Item): void {
	const { name } = context.getNode();
	const before = context.getParentNodes(name, { includeNodeParameters: true });
	const isTrigger = ({ type }: { type: string }) => type.endsWith('.eightByEightVoiceTrigger');
	const waits = before.some((node) =>
		isTrigger(node)
			? ['respondOperation', 'menu'].includes(String(node.parameters?.respondWith))
			: /webhook$/i.test(node.type),
	);
	if (waits) return;
	if (before.some(isTrigger)) {
		hint(
			"No caller hears this answer, because the 8x8 Voice Trigger before this node does not wait for it: choose the event 'When somebody calls or presses a key' there, and set Respond to 'With 8x8 Voice Node'.",
		);
	} else if (before.some(({ type }) => type === 'n8n-nodes-base.executeWorkflowTrigger')) {
		hint(
			'No caller hears this answer, because n8n does not pass it on from a sub-workflow: answer in the workflow that begins with the 8x8 Voice Trigger.',
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
