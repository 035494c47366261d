import type { INodeProperties } from 'n8n-workflow';

import { compileCallflow } from '../../../../core/callflow/compile';
import { showFor, type Operation } from '../operation';
import { callForModels } from '../voiceMessage/callForModels';
import { allowedDestinations } from '../voiceMessage/allowedDestinationsField';
import { callOptions, destination, source, speed, voiceProfile } from '../voiceMessage/callFields';
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
} from '../voiceMessage/captureFields';
import { nameFormField } from '../voiceMessage/nameField';
import { readField } from '../voiceMessage/readActions';
import { readNumbers, readOptions } from '../voiceMessage/readCall';
import { sendCallflow } from '../voiceMessage/sendCallflow';

const digitsNotice: INodeProperties = {
	displayName:
		'The digits arrive at an <b>8x8 Voice Trigger</b> with the event Call Action. Its workflow must be published, and its answer decides how the call goes on.',
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
	properties: showFor('call', 'askForDigits', [
		digitsNotice,
		source,
		destination,
		allowedDestinations,
		...fields,
		callOptions(...ownOptions),
	]),

	async execute(run, itemIndex) {
		const { context } = run;
		const options = readOptions(context, itemIndex);
		const given = context.getNodeParameter('options', itemIndex, {});
		const read = ({ name }: INodeProperties): unknown =>
			context.getNodeParameter(name, itemIndex, '', { extractValue: true });
		const callflow = compileCallflow([
			{ action: 'makeCall', ...readNumbers(context, itemIndex, options) },
			{
				action: 'sayAndCapture',
				...Object.fromEntries(fields.map((field) => [field.name, read(field)])),
				...Object.fromEntries(ownOptions.map(({ name }) => [name, readField(name, given[name])])),
			},
		]);
		return await sendCallflow(run, { callflow, options, nameField }, itemIndex);
	},
};
