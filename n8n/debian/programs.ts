/* eslint-disable @n8n/community-nodes/no-restricted-globals, @n8n/community-nodes/no-restricted-imports -- runs on a developer's machine, never inside n8n */
import { execFile } from 'node:child_process';
import { access, constants, readdir } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';

import type { Log } from '../progress';

const DEBIAN_POSTGRES = '/usr/lib/postgresql';

/** The folders that are looked in: the path, and where Debian has PostgreSQL, newest first. */
async function folders(): Promise<string[]> {
	const versions = await readdir(DEBIAN_POSTGRES).catch(() => []);
	const debian = versions
		.sort((one, other) => Number(other) - Number(one))
		.map((version) => join(DEBIAN_POSTGRES, version, 'bin'));
	return [...(process.env.PATH ?? '').split(delimiter), ...debian];
}

async function findProgram(name: string): Promise<string | undefined> {
	for (const folder of await folders()) {
		const path = join(folder, name);
		const isThere = await access(path, constants.X_OK).then(
			() => true,
			() => false,
		);
		if (isThere) return path;
	}
	return undefined;
}

function isRoot() {
	return process.getuid?.() === 0;
}

async function install(packages: string[], purpose: string, log: Log): Promise<void> {
	const named = packages.join(' and ');
	const remedy = `${purpose} needs the programs of ${named}. Install them, e.g. on Debian or Ubuntu: apt-get install ${packages.join(' ')}`;
	if ((await findProgram('apt-get')) === undefined)
		throw new Error(`${remedy}. This machine has no apt-get, so the tests cannot do it.`);
	log(`Installing ${named} with apt-get`);
	const script = [join(__dirname, 'install.sh'), ...packages];
	const [command, args] = isRoot() ? ['sh', script] : ['sudo', ['-n', 'sh', ...script]];
	await promisify(execFile)(command, args).catch((error: Error) => {
		throw new Error(
			`${remedy}. Doing it here, which takes root or sudo without a password, failed: ${error.message}`,
		);
	});
}

/**
 * Finds programs on this machine; gives their paths. `packages` names, for each, the package of Debian that brings it:
 * what is missing is installed from there, without the services that it would start. `purpose` says who asks.
 */
export async function ensurePrograms<Name extends string>(
	packages: Record<Name, string>,
	purpose: string,
	log: Log,
): Promise<Record<Name, string>> {
	const names = Object.keys(packages) as Name[];
	const look = async () => {
		const paths = await Promise.all(names.map(findProgram));
		const found = names.map((name, index) => [name, paths[index]] as const);
		const missing = found.flatMap(([name, path]) => (path === undefined ? [packages[name]] : []));
		return { found, missing: [...new Set(missing)] };
	};
	const before = await look();
	if (before.missing.length > 0) await install(before.missing, purpose, log);
	const { found, missing } = before.missing.length > 0 ? await look() : before;
	if (missing.length > 0)
		throw new Error(`apt-get has installed ${missing.join(' and ')} without programs.`);
	return Object.fromEntries(found) as Record<Name, string>;
}
