import { readOptions } from '../getMany';
import { showFor, type Operation } from '../operation';
import { jobId, readJobId, requestJob } from './exportJob';

/** Stops a log export that is not finished. */
export const cancel: Operation = {
	forModels: 'Stops an export of the call log that is not finished, by its jobId.',
	properties: showFor('logExport', 'cancel', [jobId, readOptions]),

	async execute(run, itemIndex) {
		const job = readJobId(run.context, itemIndex);
		await requestJob(run, 'DELETE', job, itemIndex);
		return [{ jobId: job, cancelled: true }];
	},
};
