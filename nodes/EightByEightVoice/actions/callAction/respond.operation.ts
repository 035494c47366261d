import type { IDataObject, INodeProperties } from 'n8n-workflow';

import { compileCallflow, goesOnAfterCapture } from '../../../../core/callflow/compile';
import { readOptions } from '../getMany';
import { showFor, type Operation } from '../operation';
import { readText } from '../readField';
import { allowedDestinations } from '../voiceMessage/allowedDestinationsField';
import { clientActionId } from '../voiceMessage/callFields';
import { callflowBuilder } from '../voiceMessage/callflowBuilder';
import { nameAnswerField } from '../voiceMessage/nameField';
import { readActions } from '../voiceMessage/readActions';
import { requireCallable } from '../voiceMessage/requireCallable';
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
	forModels:
		'Tells a telephone call that is waiting now what happens next: speak a text (plain words, at most 3,000 characters), play a file, ask for digits, connect a second person, or hang up. The caller waits in silence, so answer at once, and once only.',
	properties: showFor('callAction', 'respond', [
		respondNotice,
		clientActionId,
		// Most answers call nobody.
		{ ...allowedDestinations, required: false },
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

		const { callflow: checked } = requireCallable(run, {
			body: answer,
			rules: { isAnswer: true },
			nameField: nameAnswerField,
			itemIndex,
			outcome: 'No answer was sent',
		});
		if (goesOnAfterCapture(checked)) run.hint(AFTER_CAPTURE_HINT);
		await context.sendResponse({
			body: answer,
			headers: { 'content-type': 'application/json' },
			statusCode: 200,
		});
		return [answer];
	},
};
