import type { IDataObject, INodeProperties } from 'n8n-workflow';

import { checkCallflow } from '../../../../core/callflow/checkCallflow';
import { compileCallflow, goesOnAfterCapture } from '../../../../core/callflow/compile';
import { readOptions } from '../getMany';
import { showFor, type Operation } from '../operation';
import { readText } from '../readField';
import { clientActionId } from '../voiceMessage/callFields';
import { callflowBuilder } from '../voiceMessage/callflowBuilder';
import { nameAnswerField } from '../voiceMessage/nameField';
import { readActions } from '../voiceMessage/readActions';
import { refuseCallflow } from '../voiceMessage/refuseCallflow';
import { AFTER_CAPTURE_HINT } from '../voiceMessage/sendCallflow';

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
	properties: showFor('callAction', 'respond', [
		respondNotice,
		clientActionId,
		{ ...callflowBuilder, description: 'What happens next in the call, in this order' },
		readOptions,
	]),

	async execute(run, itemIndex) {
		// There is one caller, who gets one answer.
		if (itemIndex > 0) {
			run.hint('Only the first item was sent as the answer: a caller gets one.');
			return [];
		}
		const { context } = run;
		const id = readText(context, clientActionId, itemIndex);
		const callflow = compileCallflow(readActions(context, itemIndex)) as IDataObject[];
		const answer: IDataObject = { ...(id === '' ? {} : { clientActionId: id }), callflow };

		const check = checkCallflow(answer, { now: new Date(), isAnswer: true });
		if (!check.ok) {
			const outcome = 'No answer was sent';
			throw refuseCallflow(context.getNode(), check.issues, nameAnswerField, itemIndex, outcome);
		}
		if (goesOnAfterCapture(check.request.callflow)) run.hint(AFTER_CAPTURE_HINT);
		await context.sendResponse({
			body: answer,
			headers: { 'content-type': 'application/json' },
			statusCode: 200,
		});
		return [answer];
	},
};
