import { readOptions } from '../getMany';
import { showFor, type Operation } from '../operation';
import { jobId, readJobId, requestJob } from './exportJob';

/** Tells how far a log export is and, once it has succeeded, where its files are. */
export const get: Operation = {
	forModels:
		'Tells how far an export of the call log is, by its jobId, and where its files are once it has succeeded.',
	properties: showFor('logExport', 'get', [jobId, readOptions]),

	async execute(run, itemIndex) {
		const job = readJobId(run.context, itemIndex);
		return [{ jobId: job, ...(await requestJob(run, 'GET', job, itemIndex)) }];
	},
};
