import { howMany, readOptions, takeHowMany } from '../getMany';
import { showFor, type Operation } from '../operation';
import { listRecordings, sessionId } from './recordings';

/** Lists the recordings of a session. */
export const getAll: Operation = {
	forModels: 'Lists the recordings of one call, which is named by its session ID. Calls nobody.',
	properties: showFor('recording', 'getAll', [sessionId, ...howMany, readOptions]),

	async execute(run, itemIndex) {
		return takeHowMany(run.context, itemIndex, await listRecordings(run, itemIndex));
	},
};
