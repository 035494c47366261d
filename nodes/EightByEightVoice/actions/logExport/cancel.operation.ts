import { cancelExport } from '../../api/exports';
import { jobFields, readJobId } from '../../form/exportFields';
import { commonOptions } from '../../form/options';
import type { Operation } from '../../run/operation';

/** Stops a log export that is not finished. */
export const cancel: Operation = {
	forModels: 'Stops an export of the call log that is not finished, by its jobId.',
	properties: [...jobFields, commonOptions],

	async execute(item) {
		const jobId = readJobId(item);
		await cancelExport(item.run.api, { jobId, subAccountId: item.subAccountId });
		return [{ jobId, cancelled: true }];
	},
};
