import { compileCallflow } from '../../../../core/callflow/compile';
import { prepareCall } from '../../calling/prepareCall';
import { allowedDestinations } from '../../form/allowedDestinationsField';
import { destination, fileUrl, source } from '../../form/callFields';
import { callOptionsOf, repetition } from '../../form/callOptionFields';
import { callForModels } from '../../form/callForModels';
import { readCallNumbers } from '../../form/callNumbers';
import { readCallOptions } from '../../form/callOptions';
import { nameFormField } from '../../form/nameField';
import type { Operation } from '../../run/operation';

const nameField = nameFormField([fileUrl, repetition]);

/** Calls somebody, plays a recorded file and hangs up. */
export const makeFromAudio: Operation = {
	forModels: callForModels(
		'Plays a recorded WAV or MP3 file to whoever answers, then hangs up. The file is an https address that needs no password.',
	),
	properties: [source, destination, allowedDestinations, fileUrl, callOptionsOf(repetition)],

	async prepare(item) {
		const options = readCallOptions(item);
		const callflow = compileCallflow([
			{ action: 'makeCall', ...readCallNumbers(item, options) },
			{ action: 'playFile', fileUrl: item.value(fileUrl), repetition: options.repetition },
			{ action: 'hangup' },
		]);
		return await prepareCall(item, { callflow, options, nameField });
	},
};
