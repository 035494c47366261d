/* eslint-disable @n8n/community-nodes/no-restricted-globals, @n8n/community-nodes/no-restricted-imports -- a test runs on a developer's machine, never inside n8n */
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';

import type { FaultRow, Observation } from './row';

const PAGE = path.join(__dirname, '../../../docs/RELIABILITY.md');

/** What the rows of a table are, as the title of its first column says. */
export type Table = 'Fault' | 'Retry' | 'Retry with two workers';

function titleOf(table: Table): string {
	return `| ${table} | Expected | Seen | Calls placed twice |\n|---|---|---|---|\n`;
}

export type ObservedRow = Pick<FaultRow, 'fault' | 'expected'> &
	Pick<Observation, 'words' | 'calledTwice'>;

/** The page as it is, and as it would be with the rows of this run; UPDATE_RELIABILITY=1 writes them into it. */
export async function comparePage(
	rows: ObservedRow[],
	table: Table = 'Fault',
	file = PAGE,
): Promise<{ page: string; ofThisRun: string }> {
	const page = await readFile(file, 'utf8');
	const lines = rows.map(
		({ fault, expected, words, calledTwice }) =>
			`| ${fault} | ${expected} | ${words} | ${calledTwice} |\n`,
	);
	const title = titleOf(table);
	const [before = '', behind = ''] = page.split(title);
	const ofThisRun = before + title + lines.join('') + behind.replace(/^(\|.*\n)*/, '');
	if (process.env.UPDATE_RELIABILITY !== '1') return { page, ofThisRun };
	await writeFile(file, ofThisRun);
	return { page: ofThisRun, ofThisRun };
}
