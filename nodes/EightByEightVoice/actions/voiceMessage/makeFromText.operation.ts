import type { INodeProperties } from 'n8n-workflow';

import { compileCallflow } from '../../../../core/callflow/compile';
import { prepareCall } from '../../calling/prepareCall';
import { allowedDestinations } from '../../form/allowedDestinationsField';
import { destination, source, voiceProfile } from '../../form/callFields';
import { callOptionsOf, repetition, speed } from '../../form/callOptionFields';
import { callForModels } from '../../form/callForModels';
import { readCallOptions } from '../../form/callOptions';
import { readCallNumbers } from '../../form/callNumbers';
import { nameFormField } from '../../form/nameField';
import type { Operation } from '../../run/operation';

const text: INodeProperties = {
	displayName: 'Text',
	name: 'text',
	type: 'string',
	typeOptions: { rows: 4 },
	default: '',
	required: true,
	placeholder: 'e.g. Good morning, this is a reminder of your appointment tomorrow at nine',
	description: 'What the voice says, at most 3,000 characters',
};

const nameField = nameFormField([text, voiceProfile, repetition, speed]);

/** Calls somebody, speaks a text and hangs up. */
export const makeFromText: Operation = {
	forModels: callForModels(
		'Speaks a text to whoever answers, then hangs up. Nobody can talk back.',
	),
	properties: [
		source,
		destination,
		allowedDestinations,
		text,
		voiceProfile,
		callOptionsOf(repetition, speed),
	],

	async prepare(item) {
		const options = readCallOptions(item);
		const callflow = compileCallflow([
			{ action: 'makeCall', ...readCallNumbers(item, options) },
			{
				action: 'say',
				text: item.value(text),
				voiceProfile: item.chosen(voiceProfile),
				repetition: options.repetition,
				speed: options.speed,
			},
			{ action: 'hangup' },
		]);
		return await prepareCall(item, { callflow, options, nameField });
	},
};
