import type { INodeProperties } from 'n8n-workflow';

import { compileCallflow } from '../../../../core/callflow/compile';
import type { IssuePath } from '../../../../core/callflow/issues';
import { prepareCall } from '../../calling/prepareCall';
import { allowedDestinations } from '../../form/allowedDestinationsField';
import { destination, source, voiceProfile } from '../../form/callFields';
import { callOptionsOf, repetition, speed } from '../../form/callOptionFields';
import { callForModels } from '../../form/callForModels';
import { readCallNumbers } from '../../form/callNumbers';
import { readCallOptions } from '../../form/callOptions';
import { nameFormField } from '../../form/nameField';
import { readPhoneNumber } from '../../form/phoneNumberField';
import type { Operation } from '../../run/operation';

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
	displayName: 'Text',
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

function nameField(path: IssuePath): string {
	const [, index] = path;
	const param = path.at(-1);
	if (param === 'text') return nameParam([promptMessage.name]);
	return param === 'destination' && index !== 0
		? nameParam([secondDestination.name])
		: nameParam(path);
}

/** Calls one person, speaks a text to them where there is one, and connects them with another. */
export const connect: Operation = {
	forModels: callForModels(
		'Calls one person and, once they have answered, calls a second person and connects the two, who then talk with each other.',
	),
	properties: [
		source,
		destination,
		secondDestination,
		allowedDestinations,
		promptMessage,
		voiceOfMessage,
		callOptionsOf(repetition, speed),
	],

	async prepare(item) {
		const options = readCallOptions(item);
		const numbers = readCallNumbers(item, options);
		const text = item.text(promptMessage);
		const message = () => ({
			action: 'say',
			text,
			voiceProfile: item.chosen(voiceProfile),
			repetition: options.repetition,
			speed: options.speed,
		});
		const callflow = compileCallflow([
			{ action: 'makeCall', ...numbers },
			...(text === '' ? [] : [message()]),
			{
				action: 'makeCall',
				source: numbers.source,
				destination: readPhoneNumber(item.value(secondDestination), options.defaultCountry),
			},
		]);
		return await prepareCall(item, { callflow, options, nameField });
	},
};
