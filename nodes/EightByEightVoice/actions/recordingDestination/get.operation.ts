import { readOptions } from '../getMany';
import { showFor, type Operation } from '../operation';
import { requestDestination } from './destinationRequest';

/** Tells where the recordings of the sub-account are pushed. */
export const get: Operation = {
	forModels: 'Tells to which server the recordings of all calls are pushed. Changes nothing.',
	properties: showFor('recordingDestination', 'get', [readOptions]),

	async execute(run, itemIndex) {
		return [await requestDestination(run, { method: 'GET' }, itemIndex)];
	},
};
