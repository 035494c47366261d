import { deleteRecordingDestination } from '../../api/recordingPushConfig';
import { commonOptions } from '../../form/options';
import type { Operation } from '../../run/operation';

/** Ends the pushing of recordings. */
export const remove: Operation = {
	forModels:
		'Ends the pushing of recordings for the whole account. This affects everybody who uses it: only on the explicit wish of your user.',
	properties: [commonOptions],

	async execute(item) {
		await deleteRecordingDestination(item.run.api, item.subAccountId);
		return [{ deleted: true }];
	},
};
