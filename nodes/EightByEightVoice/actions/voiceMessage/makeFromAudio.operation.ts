import { compileCallflow } from '../../../../core/callflow/compile';
import { showFor, type Operation } from '../operation';
import { callForModels } from './callForModels';
import { allowedDestinations } from './allowedDestinationsField';
import { callOptions, destination, fileUrl, repetition, source } from './callFields';
import { nameFormField } from './nameField';
import { readNumbers, readOptions } from './readCall';
import { sendCallflow } from './sendCallflow';

const nameField = nameFormField([fileUrl, repetition]);

/** Calls somebody, plays a recorded file and hangs up. */
export const makeFromAudio: Operation = {
	forModels: callForModels(
		'Plays a recorded WAV or MP3 file to whoever answers, then hangs up. The file is an https address that needs no password.',
	),
	properties: showFor('voiceMessage', 'makeFromAudio', [
		source,
		destination,
		allowedDestinations,
		fileUrl,
		callOptions(repetition),
	]),

	async execute(run, itemIndex) {
		const { context } = run;
		const options = readOptions(context, itemIndex);
		const callflow = compileCallflow([
			{ action: 'makeCall', ...readNumbers(context, itemIndex, options) },
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
