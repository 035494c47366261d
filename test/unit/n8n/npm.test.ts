/* eslint-disable @n8n/community-nodes/no-restricted-globals, @n8n/community-nodes/no-restricted-imports -- a test runs on a developer's machine, never inside n8n */
import { chmod, writeFile } from 'node:fs/promises';
import path from 'node:path';

import { runNpm } from '../../../n8n/npm';
import { makeTemporaryFolder, type TemporaryFolder } from '../../../n8n/temporaryFolder';

const { PATH } = process.env;
let folder: TemporaryFolder;
let logged: string[];

beforeEach(() => {
	folder = makeTemporaryFolder('npm');
	logged = [];
});
afterEach(async () => {
	process.env.PATH = PATH;
	await folder.remove();
});

/** Runs a program in place of npm that says this and ends with this code. */
async function run(says: string, code: number): Promise<string> {
	const program = path.join(folder.path, 'npm');
	await writeFile(program, `#!/bin/sh\necho '${says}'\nexit ${code}\n`);
	await chmod(program, 0o755);
	process.env.PATH = `${folder.path}:${PATH}`;
	return await runNpm(['install'], {
		...{ cwd: folder.path, what: 'n8n: downloading' },
		log: (line) => void logged.push(line),
	});
}

test.each([
	['npm error code ENOSPC', 'The disk is full'],
	['npm error code ENOTFOUND', 'npm cannot reach its registry'],
	[
		'npm error network request failed, reason: connect ECONNREFUSED',
		'npm cannot reach its registry',
	],
	['npm error code EACCES', 'npm may not write where it has to'],
])('%s is told as: %s', async (says, expected) => {
	await expect(run(says, 1)).rejects.toThrow(new RegExp(`^${expected}`));
});

test('any other failure is told in the last lines of npm', async () => {
	await expect(run('npm error something else', 1)).rejects.toThrow(
		'"npm install" failed. Its last lines:\nnpm error something else',
	);
});

test('what is done is logged once, not line by line', async () => {
	expect(await run('added 1 package', 0)).toBe('added 1 package\n');
	expect(logged).toEqual(['n8n: downloading']);
});
