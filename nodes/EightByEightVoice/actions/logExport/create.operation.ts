import { readOptions } from '../getMany';
import { showFor, type Operation } from '../operation';
import { exportFields, startExport } from './exportRequest';

/** Starts a log export, and does not wait for it. */
export const create: Operation = {
	properties: showFor('logExport', 'create', [...exportFields, readOptions]),

	async execute(run, itemIndex) {
		return [{ jobId: await startExport(run, itemIndex) }];
	},
};
