import type { INodeProperties } from 'n8n-workflow';

import { compileCallflow } from '../../../../core/callflow/compile';
import { showFor, type Operation } from '../operation';
import { callForModels } from './callForModels';
import { allowedDestinations } from './allowedDestinationsField';
import { callOptions, destination, repetition, source, speed, voiceProfile } from './callFields';
import { nameFormField } from './nameField';
import { readNumbers, readOptions } from './readCall';
import { sendCallflow } from './sendCallflow';

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
	properties: showFor('voiceMessage', 'makeFromText', [
		source,
		destination,
		allowedDestinations,
		text,
		voiceProfile,
		callOptions(repetition, speed),
	]),

	async execute(run, itemIndex) {
		const { context } = run;
		const options = readOptions(context, itemIndex);
		const callflow = compileCallflow([
			{ action: 'makeCall', ...readNumbers(context, itemIndex, options) },
			{
				action: 'say',
				text: context.getNodeParameter('text', itemIndex, ''),
				voiceProfile: context.getNodeParameter('voiceProfile', itemIndex, '', {
					extractValue: true,
				}),
				repetition: options.repetition,
				speed: options.speed,
			},
			{ action: 'hangup' },
		]);
		return await sendCallflow(run, { callflow, options, nameField }, itemIndex);
	},
};
