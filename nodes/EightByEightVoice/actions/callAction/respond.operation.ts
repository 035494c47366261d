import type { IDataObject, INodeProperties } from 'n8n-workflow';

import { compileCallflow } from '../../../../core/callflow/compile';
import { hintAtCallflow, hintAtNobody } from '../../calling/hints';
import { requireCallable } from '../../calling/requireCallable';
import { readActionList } from '../../form/actionList';
import { ACTIONS_FOR_MODELS } from '../../form/actionsForModels';
import { allowedDestinationsIfAny } from '../../form/allowedDestinationsField';
import { clientActionId } from '../../form/callFields';
import { callflowBuilder } from '../../form/callflowBuilder';
import { nameAnswerField } from '../../form/nameField';
import { commonOptions } from '../../form/options';
import type { Operation } from '../../run/operation';

const respondNotice: INodeProperties = {
	displayName:
		"Answers the call that started this workflow: set 'Respond' of the <b>8x8 Voice Trigger</b> to 'With 8x8 Voice Node'. The caller waits, so answer quickly. Only the first item is sent.",
	name: 'respondNotice',
	type: 'notice',
	default: '',
};

/** Tells a call that is waiting what to do next. */
export const respond: Operation = {
	isLocal: true,
	forModels: `Tells a telephone call that is waiting now what happens next: ${ACTIONS_FOR_MODELS}. The caller waits in silence, so answer at once, and once only.`,
	properties: [
		respondNotice,
		clientActionId,
		// Most answers call nobody.
		allowedDestinationsIfAny,
		{ ...callflowBuilder, description: 'What happens next in the call, in this order' },
		commonOptions,
	],

	async execute(item) {
		const { context, hint } = item.run;
		// There is one caller, who gets one answer.
		if (item.index > 0) {
			hint('Only the first item was sent as the answer: a caller gets one.');
			return [];
		}
		const id = item.text(clientActionId);
		const callflow = compileCallflow(readActionList(item.value(callflowBuilder))) as IDataObject[];
		const answer: IDataObject = { ...(id === '' ? {} : { clientActionId: id }), callflow };

		requireCallable(item, {
			body: answer,
			rules: { isAnswer: true },
			nameField: nameAnswerField,
			outcome: 'No answer was sent',
		});
		hintAtCallflow(item, callflow);
		hintAtNobody(item);
		await context.sendResponse({
			body: answer,
			headers: { 'content-type': 'application/json' },
			statusCode: 200,
		});
		return [answer];
	},
};
