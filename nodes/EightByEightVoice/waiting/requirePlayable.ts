import { SPOKEN_PARAMS } from '../../../core/callflow/actionParams';
import { compileCallflow } from '../../../core/callflow/compile';
import { listLaterTurns, type LaterTurn } from '../../../core/dialogue/dialogue';
import type { Question } from '../../../core/dialogue/question';
import { hintAtCallflow } from '../calling/hints';
import { requireCallable } from '../calling/requireCallable';
import type { NameField } from '../form/nameField';
import { choices } from '../form/questionFields';
import type { Item } from '../run/item';

/** What comes after the beginning of a call is judged before it, or the call would end in the middle, and the answer be lost. */
export function requirePlayable(item: Item, question: Question, nameField: NameField): void {
	for (const { says, actions } of listLaterTurns(question)) {
		const body = { callflow: compileCallflow(actions) };
		requireCallable(item, {
			body,
			rules: { isAnswer: true },
			nameField: (path) =>
				SPOKEN_PARAMS.includes(String(path.at(-1)))
					? says.map((part) => nameOf(part, nameField)).join(' and ')
					: nameField(path),
			outcome: 'Nobody was called',
		});
		hintAtCallflow(item, body.callflow);
	}
}

function nameOf(part: LaterTurn['says'][number], nameField: NameField): string {
	if (part === 'keys') return `'${choices.displayName}'`;
	return nameField([part === 'message' ? 'promptMessage' : part]);
}
