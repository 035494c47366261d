/* eslint-disable @n8n/community-nodes/no-restricted-globals, @n8n/community-nodes/no-restricted-imports -- a test runs on a developer's machine, never inside n8n */
import { copyFile, readFile } from 'node:fs/promises';
import path from 'node:path';

import { REPOSITORY } from '../../../n8n/package';
import { makeTemporaryFolder, type TemporaryFolder } from '../../../n8n/temporaryFolder';
import { comparePage } from '../../e2e/faults/page';

const PAGE = path.join(REPOSITORY, 'docs/RELIABILITY.md');
const ROW = { fault: 'a flood', expected: 'dry feet', words: 'wet feet', calledTwice: 0 };

let folder: TemporaryFolder;
let copy: string;

beforeEach(async () => {
	folder = makeTemporaryFolder('page');
	copy = path.join(folder.path, 'RELIABILITY.md');
	await copyFile(PAGE, copy);
});
afterEach(async () => {
	delete process.env.UPDATE_RELIABILITY;
	await folder.remove();
});

test.each([
	['Fault', '\n\n## When an execution is retried'],
	['Retry', '\n\n| Retry with two workers |'],
	['Retry with two workers', '\n\n## Keys and secrets'],
] as const)(
	'UPDATE_RELIABILITY=1 writes what was seen into the table "%s", and leaves the rest',
	async (table, next) => {
		process.env.UPDATE_RELIABILITY = '1';
		await comparePage([ROW], table, copy);
		const written = await readFile(copy, 'utf8');
		expect(written).toContain(`|---|\n| a flood | dry feet | wet feet | 0 |${next}`);
		expect(written).toContain('# Reliability\n');
	},
);

test('without it the page stays, and what was seen differs from it', async () => {
	const { page: asItIs, ofThisRun } = await comparePage([ROW], 'Fault', copy);
	expect(await readFile(copy, 'utf8')).toBe(asItIs);
	expect(ofThisRun).not.toBe(asItIs);
});
