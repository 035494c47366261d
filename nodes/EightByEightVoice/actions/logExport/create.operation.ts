import { startExport } from '../../api/exports';
import { exportFields, readExportRequest } from '../../form/exportFields';
import { commonOptions } from '../../form/options';
import type { Operation } from '../../run/operation';

/** Starts a log export, and does not wait for it. */
export const create: Operation = {
	forModels:
		'Starts an export of the call log for a period. The result has the jobId alone; the export takes a while.',
	properties: [...exportFields, commonOptions],

	async execute(item) {
		const { api } = item.run;
		const body = readExportRequest(item);
		return [{ jobId: await startExport(api, { body, subAccountId: item.subAccountId }) }];
	},
};
