import type { INodeProperties } from 'n8n-workflow';

import { compileCallflow } from '../../../../core/callflow/compile';
import { showFor, type Operation } from '../operation';
import { callOptions, destination, repetition, source } from './callFields';
import { nameFormField } from './nameField';
import { readNumbers, readOptions } from './readCall';
import { sendCallflow } from './sendCallflow';

const fileUrl: INodeProperties = {
	displayName: 'File URL',
	name: 'fileUrl',
	type: 'string',
	default: '',
	required: true,
	placeholder: 'e.g. https://example.com/welcome.mp3',
	description:
		'A WAV or MP3 file smaller than 5 MB that can be opened without a password. 8x8 keeps it for an hour: when its content changes, change its name.',
};

const nameField = nameFormField([fileUrl, repetition]);

/** Calls somebody, plays a recorded file and hangs up. */
export const makeFromAudio: Operation = {
	properties: showFor('voiceMessage', 'makeFromAudio', [
		source,
		destination,
		fileUrl,
		callOptions(repetition),
	]),

	async execute(run, itemIndex) {
		const { context } = run;
		const options = readOptions(context, itemIndex);
		const callflow = compileCallflow([
			{ action: 'makeCall', ...readNumbers(context, itemIndex) },
			{
				action: 'playFile',
				fileUrl: context.getNodeParameter('fileUrl', itemIndex, ''),
				repetition: options.repetition,
			},
			{ action: 'hangup' },
		]);
		return await sendCallflow(run, { callflow, options, nameField }, itemIndex);
	},
};
