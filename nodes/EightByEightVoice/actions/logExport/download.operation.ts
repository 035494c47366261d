import type { IDataObject, IExecuteFunctions, INodeProperties } from 'n8n-workflow';

import { readCsv } from '../../../../core/csv';
import { downloadFile, readLink } from '../../transport/fileDownload';
import { binaryPropertyName } from '../binaryField';
import { subAccountOption } from '../getMany';
import { ItemWithFile, showFor, type Operation } from '../operation';
import { readOption, readText, refuseField } from '../readField';
import { waitForExport } from './exportJob';
import { exportFields, startExport } from './exportRequest';

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

const WORDS = {
	file: 'the log export',
	newLink: 'Run this operation again: it makes a new export.',
};

/** Starts a log export, waits for it and fetches what came out. */
export const download: Operation = {
	forModels:
		'Exports the call log of a period and waits for it, which can take minutes: one entry for each call, with who called whom, when, for how long and how it ended. Calls nobody.',
	properties: showFor('logExport', 'download', [
		...exportFields,
		output,
		{ ...binaryPropertyName, displayOptions: { show: { output: ['file'] } } },
		{
			displayName: 'Options',
			name: 'options',
			type: 'collection',
			placeholder: 'Add option',
			default: {},
			options: [subAccountOption, timeout],
		},
	]),

	async execute(run, itemIndex) {
		const { context } = run;
		const timeoutSeconds = readTimeout(context, itemIndex);
		const asFile = readOption(context, output, itemIndex) === 'file';
		const jobId = await startExport(run, itemIndex);
		const { links } = await waitForExport(run, jobId, timeoutSeconds, itemIndex);
		const files = links.map((link) => readLink(context, link, WORDS));

		if (!asFile) {
			const rows: IDataObject[][] = [];
			for (const file of files) rows.push(await fetchRows(context, file));
			return rows.flat();
		}
		const field = readText(context, binaryPropertyName, itemIndex) || 'data';
		const items: ItemWithFile[] = [];
		for (const [index, file] of files.entries()) {
			const fileName = `voice-log-${index + 1}.csv`;
			items.push(await fetchFile(context, file, { jobId, fileName }, field));
		}
		return items;
	},
};

async function fetchRows(context: IExecuteFunctions, link: URL): Promise<IDataObject[]> {
	return await downloadFile(context, link, WORDS, async ({ stream }) => {
		const rows: IDataObject[] = [];
		// With an encoding, a character that is cut in two between pieces comes out whole.
		for await (const row of readCsv(stream.setEncoding('utf8'))) rows.push(row);
		return rows;
	});
}

async function fetchFile(
	context: IExecuteFunctions,
	link: URL,
	json: { jobId: string; fileName: string },
	field: string,
): Promise<ItemWithFile> {
	const file = await downloadFile(
		context,
		link,
		WORDS,
		async ({ stream }) =>
			await context.helpers.prepareBinaryData(stream, json.fileName, 'text/csv'),
	);
	return new ItemWithFile(json, field, file);
}

function readTimeout(context: IExecuteFunctions, itemIndex: number): number {
	const seconds = Number(context.getNodeParameter('options.timeout', itemIndex, timeout.default));
	if (seconds > 0 && seconds <= SECONDS_OF_A_DAY) return seconds;
	const remedy = 'Give a number of seconds greater than 0. A day, 86400, is the most.';
	throw refuseField(context, timeout, 'is not a time to wait', remedy, itemIndex);
}

const SECONDS_OF_A_DAY = 86_400;
