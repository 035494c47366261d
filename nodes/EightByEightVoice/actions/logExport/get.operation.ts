import { readOptions } from '../getMany';
import { showFor, type Operation } from '../operation';
import { jobId, readJobId, requestJob } from './exportJob';

/** Tells how far a log export is and, once it has succeeded, where its files are. */
export const get: Operation = {
	properties: showFor('logExport', 'get', [jobId, readOptions]),

	async execute(run, itemIndex) {
		const job = readJobId(run.context, itemIndex);
		return [{ jobId: job, ...(await requestJob(run, 'GET', job, itemIndex)) }];
	},
};
