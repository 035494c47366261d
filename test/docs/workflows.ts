/* eslint-disable @n8n/community-nodes/no-restricted-imports -- a test runs on a developer's machine, never inside n8n */
import { readFileSync } from 'node:fs';
import path from 'node:path';

import { workflowFileSchema, type WorkflowFile } from '../../n8n/client/workflow';
import { exampleFiles } from '../../n8n/examples';
import { REPOSITORY } from '../../n8n/package';
import { readPages } from './markdown';

const EXAMPLES = path.join(REPOSITORY, 'examples');

export function readExampleFile(file: string): WorkflowFile {
	const text: unknown = JSON.parse(readFileSync(path.join(EXAMPLES, file), 'utf8'));
	return workflowFileSchema.parse(text);
}

/** The blocks of JSON in all pages, parsed. */
export async function jsonBlocks(): Promise<Array<{ file: string; json: unknown }>> {
	const pages = await readPages();
	return pages.flatMap(({ file, parts }) =>
		parts
			.filter(({ type, lang }) => type === 'code' && lang === 'json')
			.map(({ value = '' }) => ({ file, json: JSON.parse(value) as unknown })),
	);
}

/** A workflow that a page shows to be copied; undefined for other JSON. */
export function asWorkflow(json: unknown): WorkflowFile | undefined {
	const isWorkflow = typeof json === 'object' && json !== null && 'nodes' in json;
	// What is copied from n8n's canvas has no name.
	return isWorkflow ? workflowFileSchema.parse({ name: 'Copied', ...json }) : undefined;
}

function nameOf(file: string) {
	return path.posix.basename(file, '.json');
}

/** The name of an example's picture. Where two examples have the same name, the folder tells them apart. */
export function pictureOf(file: string): string {
	const isShared = exampleFiles().filter((other) => nameOf(other) === nameOf(file)).length > 1;
	return isShared ? `${path.posix.dirname(file)}-${nameOf(file)}` : nameOf(file);
}
