import type { INodeProperties } from 'n8n-workflow';

import { compileCallflow } from '../../../../core/callflow/compile';
import { showFor, type Operation } from '../operation';
import { callForModels } from '../voiceMessage/callForModels';
import { allowedDestinations } from '../voiceMessage/allowedDestinationsField';
import { readText } from '../readField';
import {
	callOptions,
	destination,
	repetition,
	source,
	speed,
	voiceProfile,
} from '../voiceMessage/callFields';
import { nameFormField } from '../voiceMessage/nameField';
import { readPhoneNumber } from '../voiceMessage/readActions';
import { readNumbers, readOptions } from '../voiceMessage/readCall';
import type { NameField } from '../voiceMessage/refuseCallflow';
import { sendCallflow } from '../voiceMessage/sendCallflow';

const secondDestination: INodeProperties = {
	displayName: 'Connect To',
	name: 'secondDestination',
	type: 'string',
	default: '',
	required: true,
	placeholder: 'e.g. +6561234567',
	description:
		'The phone number of the second person, with its country code. It is called once the first has answered.',
};

const promptMessage: INodeProperties = {
	displayName: 'Message',
	name: 'promptMessage',
	type: 'string',
	typeOptions: { rows: 3 },
	default: '',
	placeholder: 'e.g. We are connecting you with your adviser',
	description:
		'What the first person hears before the second is called, at most 3,000 characters. Leave it empty to connect at once.',
};

const voiceOfMessage: INodeProperties = {
	...voiceProfile,
	displayOptions: { hide: { promptMessage: [''] } },
};

const nameParam = nameFormField([
	secondDestination,
	promptMessage,
	voiceProfile,
	repetition,
	speed,
]);

const nameField: NameField = (path) => {
	const [, index] = path;
	const param = path.at(-1);
	if (param === 'text') return nameParam([promptMessage.name]);
	return param === 'destination' && index !== 0
		? nameParam([secondDestination.name])
		: nameParam(path);
};

/** Calls one person, speaks a text to them where there is one, and connects them with another. */
export const connect: Operation = {
	forModels: callForModels(
		'Calls one person and, once they have answered, calls a second person and connects the two, who then talk with each other.',
	),
	properties: showFor('call', 'connect', [
		source,
		destination,
		secondDestination,
		allowedDestinations,
		promptMessage,
		voiceOfMessage,
		callOptions(repetition, speed),
	]),

	async execute(run, itemIndex) {
		const { context } = run;
		const options = readOptions(context, itemIndex);
		const numbers = readNumbers(context, itemIndex, options);
		const text = readText(context, promptMessage, itemIndex);
		const message = () => ({
			action: 'say',
			text,
			voiceProfile: context.getNodeParameter('voiceProfile', itemIndex, '', {
				extractValue: true,
			}),
			repetition: options.repetition,
			speed: options.speed,
		});
		const callflow = compileCallflow([
			{ action: 'makeCall', ...numbers },
			...(text === '' ? [] : [message()]),
			{
				action: 'makeCall',
				source: numbers.source,
				destination: readPhoneNumber(
					context.getNodeParameter(secondDestination.name, itemIndex, ''),
					options.defaultCountry,
				),
			},
		]);
		return await sendCallflow(run, { callflow, options, nameField }, itemIndex);
	},
};
