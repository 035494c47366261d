/* eslint-disable @n8n/community-nodes/no-restricted-globals, @n8n/community-nodes/no-restricted-imports -- runs on a developer's machine, never inside n8n */
import { execFile } from 'node:child_process';
import { access, cp, mkdir, mkdtemp, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';

import { runNpm } from './npm';

export const REPOSITORY = join(__dirname, '..');
export const PACKAGE_NAME = 'n8n-nodes-8x8-voice';

/** Where n8n looks for this community package, below its user folder. */
export function packageFolder(userFolder: string): string {
	return join(userFolder, '.n8n', 'nodes', 'node_modules', PACKAGE_NAME);
}

/** Packs a built package as it would be published, unless told otherwise this one; gives the tarball's path in `folder`. */
export async function packPackage(folder: string, sources = REPOSITORY): Promise<string> {
	await access(join(sources, 'dist', 'nodes')).catch(() => {
		throw new Error('The package is not built: dist/nodes is missing. Run "npm run build" first.');
	});
	await runNpm(['pack', '--ignore-scripts', '--pack-destination', folder], {
		cwd: sources,
		log: () => undefined,
		what: 'Packing the package',
	});
	const tarball = (await readdir(folder)).find((name) => name.endsWith('.tgz'));
	if (tarball === undefined) throw new Error(`"npm pack" left no tarball in ${folder}.`);
	return join(folder, tarball);
}

/** Puts the contents of a package's tarball into a folder, in place of what is there. */
export async function unpackPackage(tarball: string, target: string): Promise<void> {
	await rm(target, { recursive: true, force: true });
	await mkdir(target, { recursive: true });
	await promisify(execFile)('tar', ['-xzf', tarball, '-C', target, '--strip-components=1']);
}

/**
 * Puts the package, as it would be published, where n8n loads it from when it starts. n8n needs nothing else: an
 * entry in its package.json or database matters only to its Community Nodes page.
 */
export async function installPackage(userFolder: string): Promise<void> {
	const temporary = await mkdtemp(join(userFolder, 'pack-'));
	try {
		await unpackPackage(await packPackage(temporary), packageFolder(userFolder));
	} finally {
		await rm(temporary, { recursive: true, force: true });
	}
}

/** Puts the package of one user folder into another. */
export async function copyPackage(from: string, to: string): Promise<void> {
	await cp(packageFolder(from), packageFolder(to), { recursive: true });
}

/** Brings a newer build into the installed package, while n8n runs. */
export async function updateInstalledPackage(userFolder: string): Promise<void> {
	await cp(join(REPOSITORY, 'dist'), join(packageFolder(userFolder), 'dist'), {
		recursive: true,
	});
}
