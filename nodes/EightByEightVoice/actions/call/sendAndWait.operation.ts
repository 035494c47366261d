import type { INodeProperties } from 'n8n-workflow';

import { allowedDestinationsIfAny } from '../../form/allowedDestinationsField';
import { destination, source, voiceProfile } from '../../form/callFields';
import { speed, waitOptionsOf } from '../../form/callOptionFields';
import { callForModels } from '../../form/callForModels';
import { maxDigits, minDigits } from '../../form/captureFields';
import { nameFormField } from '../../form/nameField';
import {
	approvalOptions,
	choices,
	failureMessage,
	forDigitsOnly,
	keyInstruction,
	message,
	pin,
	pinInstruction,
	repeatKey,
	responseType,
	successMessage,
	tries,
} from '../../form/questionFields';
import { limitWaitTime } from '../../form/waitLimit';
import type { Operation } from '../../run/operation';
import { prepareWait } from '../../waiting/prepareWait';

const waitNotice: INodeProperties = {
	displayName:
		'To do once, before the first call: in a workflow of its own, add an <b>8x8 Voice Trigger</b> with the event <b>For calls that wait</b>, and publish it. It serves all workflows with this credential. If that has been done, there is nothing to do now; if it has not, an error says so, and nobody is called.',
	name: 'waitNotice',
	type: 'notice',
	default: '',
};

const ownOptions = [
	failureMessage,
	keyInstruction,
	limitWaitTime,
	tries,
	pinInstruction,
	repeatKey,
	speed,
	successMessage,
];

/** The message is spoken first, with what the keys mean, whatever the name of the action that speaks it. */
const nameField = nameFormField([
	{ ...message, name: 'promptMessage' },
	{ ...message, name: 'text' },
	voiceProfile,
	...ownOptions,
]);

/** Calls somebody, and has the same execution go on with what they answer, or with what becomes of the call. */
export const sendAndWait: Operation = {
	forModels: callForModels(
		'Asks whoever answers a question, and waits until they press a key or the call has ended, which takes minutes.',
		'In the result, data has the answer: approved, choice or digits, and reason says why there is none; sessionStatus SKIPPED means that nobody was called.',
	),
	properties: [
		waitNotice,
		source,
		destination,
		// A review of an agent's tool does without it, if a person has typed the number.
		allowedDestinationsIfAny,
		message,
		voiceProfile,
		responseType,
		approvalOptions,
		choices,
		forDigitsOnly(minDigits),
		forDigitsOnly(maxDigits),
		pin,
		waitOptionsOf(...ownOptions),
	],

	async prepare(item) {
		return await prepareWait(item, nameField);
	},
};
