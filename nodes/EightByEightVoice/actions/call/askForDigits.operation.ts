import type { INodeProperties } from 'n8n-workflow';

import { compileCallflow } from '../../../../core/callflow/compile';
import { prepareCall } from '../../calling/prepareCall';
import { readActionField } from '../../form/actionList';
import { allowedDestinations } from '../../form/allowedDestinationsField';
import { destination, source, voiceProfile } from '../../form/callFields';
import { callOptionsOf, speed } from '../../form/callOptionFields';
import { callForModels } from '../../form/callForModels';
import { readCallNumbers } from '../../form/callNumbers';
import { readCallOptions } from '../../form/callOptions';
import {
	completeOnHash,
	digitTimeout,
	failureMessage,
	maxDigits,
	minDigits,
	noOfTries,
	overallTimeout,
	promptMessage,
	successMessage,
} from '../../form/captureFields';
import { nameFormField } from '../../form/nameField';
import type { Operation } from '../../run/operation';

const digitsNotice: INodeProperties = {
	displayName:
		'The digits arrive at an <b>8x8 Voice Trigger</b> with the event <b>When somebody calls or presses a key</b>. Its workflow must be published, and its answer decides how the call goes on.',
	name: 'digitsNotice',
	type: 'notice',
	default: '',
};

const fields = [promptMessage, voiceProfile, minDigits, maxDigits];
const ownOptions = [
	completeOnHash,
	digitTimeout,
	failureMessage,
	noOfTries,
	overallTimeout,
	speed,
	successMessage,
];

const nameField = nameFormField([...fields, ...ownOptions]);

/** Calls somebody, speaks a text and waits for digits. */
export const askForDigits: Operation = {
	forModels: callForModels(
		'Speaks a question to whoever answers and waits until they press digits. The digits are not in the result: another workflow gets them.',
	),
	properties: [
		digitsNotice,
		source,
		destination,
		allowedDestinations,
		...fields,
		callOptionsOf(...ownOptions),
	],

	async prepare(item) {
		const options = readCallOptions(item);
		const { optionValues } = item;
		const callflow = compileCallflow([
			{ action: 'makeCall', ...readCallNumbers(item, options) },
			{
				action: 'sayAndCapture',
				...Object.fromEntries(fields.map((field) => [field.name, item.chosen(field)])),
				...Object.fromEntries(
					ownOptions.map(({ name }) => [name, readActionField(name, optionValues[name])]),
				),
			},
		]);
		return await prepareCall(item, { callflow, options, nameField });
	},
};
