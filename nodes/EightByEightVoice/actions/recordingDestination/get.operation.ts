import { readOptions } from '../getMany';
import { showFor, type Operation } from '../operation';
import { requestDestination } from './destinationRequest';

/** Tells where the recordings of the sub-account are pushed. */
export const get: Operation = {
	properties: showFor('recordingDestination', 'get', [readOptions]),

	async execute(run, itemIndex) {
		return [await requestDestination(run, { method: 'GET' }, itemIndex)];
	},
};
