import { getRecordingDestination } from '../../api/recordingPushConfig';
import { commonOptions } from '../../form/options';
import type { Operation } from '../../run/operation';

/** Tells where the recordings of the sub-account are pushed. */
export const get: Operation = {
	forModels: 'Tells to which server the recordings of all calls are pushed. Changes nothing.',
	properties: [commonOptions],

	async execute(item) {
		return [await getRecordingDestination(item.run.api, item.subAccountId)];
	},
};
