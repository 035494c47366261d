/* eslint-disable @n8n/community-nodes/no-restricted-imports -- runs on a developer's machine, never inside n8n */
import { execFile } from 'node:child_process';
import { mkdir, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';

import { runNpm } from '../../../n8n/npm';
import { packPackage, REPOSITORY } from '../../../n8n/package';
import { say } from '../../../n8n/program';

const run = promisify(execFile);

/** Two packages, packed as they would be published. */
export interface Packages {
	/** The other commit: its short hash and the first line of its message. */
	commit: string;
	/** Paths of the tarballs. */
	before: string;
	now: string;
}

async function find(commit: string): Promise<{ hash: string; described: string }> {
	const args = ['log', '-1', '--format=%H %h %s', '--end-of-options', commit, '--'];
	const { stdout } = await run('git', args, { cwd: REPOSITORY }).catch(() => {
		throw new Error(`git knows no commit "${commit}" here.`);
	});
	const [hash = '', ...described] = stdout.trim().split(' ');
	return { hash, described: described.join(' ') };
}

/** The sources of a commit, built with the libraries of this tree. */
async function buildCommit(hash: string, sources: string): Promise<void> {
	const archive = `${sources}.tar`;
	await mkdir(sources);
	await run('git', ['archive', '--output', archive, hash], { cwd: REPOSITORY });
	await run('tar', ['-xf', archive, '-C', sources]);
	await symlink(join(REPOSITORY, 'node_modules'), join(sources, 'node_modules'));
	await runNpm(['run', 'build'], { cwd: sources, log: say, what: `Building ${hash}` });
}

/** Packs this tree, which is built, and builds and packs another commit, in a folder that is empty. */
export async function packBoth(commit: string, folder: string): Promise<Packages> {
	const { hash, described } = await find(commit);
	const sources = join(folder, 'sources');
	await buildCommit(hash, sources);
	const packed = async (name: string, from: string) => {
		await mkdir(join(folder, name));
		return await packPackage(join(folder, name), from);
	};
	return {
		commit: described,
		before: await packed('before', sources),
		now: await packed('now', REPOSITORY),
	};
}
