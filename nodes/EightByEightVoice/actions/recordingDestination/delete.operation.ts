import { readOptions } from '../getMany';
import { showFor, type Operation } from '../operation';
import { requestDestination } from './destinationRequest';

/** Ends the pushing of recordings. */
export const remove: Operation = {
	forModels:
		'Ends the pushing of recordings for the whole account. This affects everybody who uses it: only on the explicit wish of your user.',
	properties: showFor('recordingDestination', 'delete', [readOptions]),

	async execute(run, itemIndex) {
		await requestDestination(run, { method: 'DELETE' }, itemIndex);
		return [{ deleted: true }];
	},
};
