/* eslint-disable @n8n/community-nodes/no-restricted-globals, @n8n/community-nodes/no-restricted-imports -- runs on a developer's machine, never inside n8n */
import { execFile } from 'node:child_process';
import { access, constants, readdir } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';
import type { Log } from '../npm';

/** Paths of the programs that n8n's queue mode needs beside n8n. */
export interface DatabasePrograms {
	redisServer: string;
	postgres: string;
	initdb: string;
	pgDump: string;
}

const DEBIAN_POSTGRES = '/usr/lib/postgresql';

/** The folders that are looked in: the path, and where Debian has PostgreSQL, newest first. */
const folders = async (): Promise<string[]> => {
	const versions = await readdir(DEBIAN_POSTGRES).catch(() => []);
	const debian = versions
		.sort((one, other) => Number(other) - Number(one))
		.map((version) => join(DEBIAN_POSTGRES, version, 'bin'));
	return [...(process.env.PATH ?? '').split(delimiter), ...debian];
};

const findProgram = async (name: string): Promise<string | undefined> => {
	for (const folder of await folders()) {
		const path = join(folder, name);
		const isThere = await access(path, constants.X_OK).then(
			() => true,
			() => false,
		);
		if (isThere) return path;
	}
	return undefined;
};

type Found = { [Name in keyof DatabasePrograms]: string | undefined };

const findPrograms = async (): Promise<Found> => {
	const [redisServer, postgres, initdb, pgDump] = await Promise.all(
		['redis-server', 'postgres', 'initdb', 'pg_dump'].map(findProgram),
	);
	return { redisServer, postgres, initdb, pgDump };
};

const packagesOf = ({ redisServer, ...ofPostgres }: Found): string[] => [
	...(redisServer === undefined ? ['redis-server'] : []),
	...(Object.values(ofPostgres).includes(undefined) ? ['postgresql'] : []),
];

const isRoot = () => process.getuid?.() === 0;

const install = async (packages: string[], log: Log): Promise<void> => {
	const named = packages.join(' and ');
	const remedy = `Queue mode needs the programs of ${named}. Install them, e.g. on Debian or Ubuntu: apt-get install ${packages.join(' ')}`;
	if ((await findProgram('apt-get')) === undefined)
		throw new Error(`${remedy}. This machine has no apt-get, so the tests cannot do it.`);
	log(`Installing ${named} with apt-get`);
	const script = [join(__dirname, 'installDatabases.sh'), ...packages];
	const [command, args] = isRoot() ? ['sh', script] : ['sudo', ['-n', 'sh', ...script]];
	await promisify(execFile)(command, args).catch((error: Error) => {
		throw new Error(
			`${remedy}. Doing it here, which takes root or sudo without a password, failed: ${error.message}`,
		);
	});
};

const isComplete = (programs: Found): programs is Found & DatabasePrograms =>
	packagesOf(programs).length === 0;

/** Redis and PostgreSQL; what is missing is installed from Debian's packages, without their services. */
export const ensureDatabases = async (log: Log): Promise<DatabasePrograms> => {
	const found = await findPrograms();
	if (isComplete(found)) return found;
	await install(packagesOf(found), log);
	const installed = await findPrograms();
	if (isComplete(installed)) return installed;
	throw new Error(`apt-get has installed ${packagesOf(installed).join(' and ')} without programs.`);
};
