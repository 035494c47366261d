import { readOptions } from '../getMany';
import { showFor, type Operation } from '../operation';
import { exportFields, startExport } from './exportRequest';

/** Starts a log export, and does not wait for it. */
export const create: Operation = {
	forModels:
		'Starts an export of the call log for a period. The result has the jobId alone; the export takes a while.',
	properties: showFor('logExport', 'create', [...exportFields, readOptions]),

	async execute(run, itemIndex) {
		return [{ jobId: await startExport(run, itemIndex) }];
	},
};
