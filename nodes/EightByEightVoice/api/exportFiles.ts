import type { IBinaryData, IExecuteFunctions } from 'n8n-workflow';
import { NodeOperationError } from 'n8n-workflow';

import { readCsv, type CsvRow } from '../../../core/answers/csv';
import { CsvText, NoCsv } from '../../../core/answers/csvText';
import { downloadFile, readLink, type OpenFile } from '../transport/fileDownload';

const WORDS = {
	file: 'the log export',
	newLink: 'Run this operation again: it makes a new export.',
};

/** A link of a finished export, checked before it is opened. */
export function readExportLink(context: IExecuteFunctions, link: string): URL {
	return readLink(context, link, WORDS);
}

/** The rows of a log export's file. */
export async function fetchRows(context: IExecuteFunctions, link: URL): Promise<CsvRow[]> {
	return await fetchCsv(context, link, async ({ stream }, text) => {
		const rows: CsvRow[] = [];
		for await (const row of readCsv(textOf(stream, text))) rows.push(row);
		return rows;
	});
}

/** The file as it is, stored where n8n keeps files. */
export async function storeFile(
	context: IExecuteFunctions,
	link: URL,
	fileName: string,
): Promise<IBinaryData> {
	return await fetchCsv(context, link, async ({ stream }, text) => {
		const judged = stream.map((piece: Uint8Array) => {
			text.push(piece);
			return piece;
		});
		const stored = await context.helpers.prepareBinaryData(judged, fileName, 'text/csv');
		text.end();
		return stored;
	});
}

async function* textOf(stream: AsyncIterable<Uint8Array>, text: CsvText): AsyncGenerator<string> {
	for await (const piece of stream) yield text.push(piece);
	yield text.end();
}

async function fetchCsv<Result>(
	context: IExecuteFunctions,
	link: URL,
	read: (file: OpenFile, text: CsvText) => Promise<Result>,
): Promise<Result> {
	return await downloadFile(context, {
		link,
		words: WORDS,
		async read(file) {
			try {
				return await read(file, new CsvText(file));
			} catch (error) {
				file.stream.destroy();
				throw toError(context, error);
			}
		},
	});
}

function toError(context: IExecuteFunctions, error: unknown): unknown {
	if (!(error instanceof NoCsv)) return error;
	const message = 'The link to the log export leads to something that is no CSV file';
	return new NodeOperationError(context.getNode(), message, {
		description: `${error.message}. A proxy between your n8n and 8x8 may have answered instead. ${WORDS.newLink} If it stays, write to 8x8 support.`,
	});
}
