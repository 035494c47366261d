/* eslint-disable @n8n/community-nodes/no-restricted-globals, @n8n/community-nodes/no-restricted-imports -- a test runs on a developer's machine, never inside n8n */
import { execFile } from 'node:child_process';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';

import type { N8nInstall } from '../../n8n/install';
import { findSecrets } from './findSecrets';
import { knownSecrets } from './knownSecrets';

/**
 * Throws when an n8n that has ended has left a secret anywhere: in what it printed, in a file of its data folder, in a
 * row of its database. What it keeps encrypted is not found, and need not be.
 */
export async function expectNoSecretsInN8n(
	install: N8nInstall,
	userFolder: string,
	log: string,
): Promise<void> {
	const secrets = knownSecrets();
	const findings = new Set(findSecrets(log, secrets).map((name) => `${name} in the printed log`));
	for await (const [place, text] of placesIn(install, userFolder)) {
		for (const name of findSecrets(text, secrets)) findings.add(`${name} in ${place}`);
	}
	if (findings.size === 0) return;
	throw new Error(`n8n has left secrets behind:\n${[...findings].sort().join('\n')}`);
}

/** The files of n8n's editor, which come with n8n. */
const EDITOR = path.join('.cache', 'n8n', 'public');

async function* placesIn(install: N8nInstall, userFolder: string) {
	const entries = await readdir(userFolder, { recursive: true, withFileTypes: true });
	for (const entry of entries.filter((candidate) => candidate.isFile())) {
		const file = path.join(entry.parentPath, entry.name);
		const name = path.relative(userFolder, file);
		if (name.startsWith(EDITOR)) continue;
		// Bytes, one character each: a file need not be a text.
		yield [`the file ${name}`, await readFile(file, 'latin1')] as const;
		if (entry.name === 'database.sqlite') yield* tablesOf(install, file);
	}
}

/** Row by row, because SQLite breaks long values into pieces inside its file. */
async function* tablesOf({ node }: N8nInstall, file: string) {
	const script = path.join(__dirname, 'printDatabase.mjs');
	const { stdout } = await promisify(execFile)(node, ['--no-warnings', script, file], {
		maxBuffer: Infinity,
	});
	for (const line of stdout.split('\n').filter((row) => row !== '')) {
		const [table] = JSON.parse(line) as [string];
		yield [`the table ${table}`, line] as const;
	}
}
