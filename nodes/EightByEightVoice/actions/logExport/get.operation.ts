import { getExport } from '../../api/exports';
import { jobFields, readJobId } from '../../form/exportFields';
import { commonOptions } from '../../form/options';
import type { Operation } from '../../run/operation';

/** Tells how far a log export is and, once it has succeeded, where its files are. */
export const get: Operation = {
	forModels:
		'Tells how far an export of the call log is, by its jobId, and where its files are once it has succeeded.',
	properties: [...jobFields, commonOptions],

	async execute(item) {
		const jobId = readJobId(item);
		const { api } = item.run;
		return [{ jobId, ...(await getExport(api, { jobId, subAccountId: item.subAccountId })) }];
	},
};
