import type { IDataObject, INodeProperties } from 'n8n-workflow';

import { fetchRows, readExportLink, storeFile } from '../../api/exportFiles';
import { startExport, waitForExport } from '../../api/exports';
import { binaryPropertyName } from '../../form/binaryField';
import { exportFields, readExportRequest } from '../../form/exportFields';
import { optionsOf } from '../../form/options';
import { ItemWithFile, type Operation } from '../../run/operation';

const SECONDS_OF_A_DAY = 86_400;

const output: INodeProperties = {
	displayName: 'Output',
	name: 'output',
	type: 'options',
	options: [
		{ name: 'File', value: 'file', description: 'The CSV file as it is' },
		{ name: 'Items', value: 'items', description: 'One item for each row, which is one call' },
	],
	default: 'items',
};

const timeout: INodeProperties = {
	displayName: 'Timeout (Seconds)',
	name: 'timeout',
	type: 'number',
	typeOptions: { minValue: 1 },
	default: 300,
	description: 'How long to wait for 8x8 to finish the export',
};

const timeToWait = {
	isRight: (seconds: number) => seconds > 0 && seconds <= SECONDS_OF_A_DAY,
	rule: 'is not a time to wait',
	remedy: 'Give a number of seconds greater than 0. A day, 86400, is the most.',
};

/** Starts a log export, waits for it and fetches what came out. */
export const download: Operation = {
	forModels:
		'Exports the call log of a period and waits for it, which can take minutes: one entry for each call, with who called whom, when, for how long and how it ended. Calls nobody.',
	properties: [
		...exportFields,
		output,
		{ ...binaryPropertyName, displayOptions: { show: { output: ['file'] } } },
		optionsOf(timeout),
	],

	async execute(item) {
		const { api, context } = item.run;
		const { subAccountId } = item;
		const timeoutSeconds = item.options.number(timeout, timeToWait);
		const asFile = item.choice(output) === 'file';
		const body = readExportRequest(item);
		const jobId = await startExport(api, { body, subAccountId });
		const cancelled = context.getExecutionCancelSignal();
		const waiting = { timeoutSeconds, cancelled };
		const { links } = await waitForExport(api, { jobId, subAccountId }, waiting);
		const files = links.map((link) => readExportLink(context, link));

		if (!asFile) {
			const rows: IDataObject[][] = [];
			for (const file of files) rows.push(await fetchRows(context, file));
			return rows.flat();
		}
		const field = item.text(binaryPropertyName) || 'data';
		const items: ItemWithFile[] = [];
		for (const [index, file] of files.entries()) {
			const fileName = `voice-log-${index + 1}.csv`;
			const stored = await storeFile(context, file, fileName);
			items.push(new ItemWithFile({ jobId, fileName }, field, stored));
		}
		return items;
	},
};
