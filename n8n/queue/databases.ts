/* eslint-disable @n8n/community-nodes/no-restricted-globals, @n8n/community-nodes/no-restricted-imports -- runs on a developer's machine, never inside n8n */
import { execFile } from 'node:child_process';
import { chown } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';

import { startChild } from '../childProcess';
import { ensurePrograms } from '../debian/programs';
import type { Log } from '../progress';
import { freePort } from '../ports';
import { makeTemporaryFolder } from '../temporaryFolder';

const run = promisify(execFile);

const PACKAGES = {
	'redis-server': 'redis-server',
	postgres: 'postgresql',
	initdb: 'postgresql',
	pg_dump: 'postgresql',
};

/** Paths of the programs that n8n's queue mode needs beside n8n. */
export type Programs = Record<keyof typeof PACKAGES, string>;

export async function ensureDatabases(log: Log): Promise<Programs> {
	return await ensurePrograms(PACKAGES, 'Queue mode', log);
}

export interface Database {
	/** Of 127.0.0.1. */
	port: number;
	stop: () => Promise<void>;
}

export interface Postgres extends Database {
	/** Everything that is in it, as SQL. */
	dump: () => Promise<string>;
}

interface Start {
	/** A Node that runs TypeScript. */
	node: string;
	program: string;
	folder: string;
	args: string[];
	/** What it prints when it is ready. */
	ready: string;
}

/** Starts a program that keeps its data in a temporary folder, and waits until it is ready. */
async function startServer({
	node,
	program,
	folder,
	args,
	ready,
}: Start): Promise<() => Promise<void>> {
	const child = startChild(node, [join(__dirname, 'programWrapper.ts'), program, ...args], {
		cwd: folder,
		env: { PATH: process.env.PATH ?? '', LC_ALL: 'C', DELETE_AT_END: folder },
	});
	if (await child.hasSaid(ready)) return child.stop;
	await child.stop();
	throw new Error(`${program} did not start. It said:\n${child.log()}`);
}

async function inTemporaryFolder(
	name: string,
	startIn: (path: string) => Promise<Database>,
): Promise<Database> {
	const folder = makeTemporaryFolder(name);
	const { port, stop } = await startIn(folder.path).catch(async (error: unknown) => {
		await folder.remove();
		throw error;
	});
	return { port, stop: async () => await stop().finally(folder.remove) };
}

/** A Redis that forgets everything when it ends. */
export async function startRedis(
	{ 'redis-server': redisServer }: Programs,
	node: string,
): Promise<Database> {
	return await inTemporaryFolder('redis', async (folder) => {
		const port = await freePort();
		const args = ['--port', String(port), '--bind', '127.0.0.1', '--dir', folder, '--save', ''];
		const ready = 'Ready to accept connections';
		return { port, stop: await startServer({ node, program: redisServer, folder, args, ready }) };
	});
}

async function idOf(which: string): Promise<number> {
	return Number((await run('id', [which, 'postgres'])).stdout);
}

/** Who runs PostgreSQL, which refuses to run as root: then the user that its package has made, else ourselves. */
async function postgresOwner(): Promise<{ uid?: number; gid?: number }> {
	return process.getuid?.() === 0 ? { uid: await idOf('-u'), gid: await idOf('-g') } : {};
}

export const POSTGRES_USER = 'n8n';

/** A new PostgreSQL with its database "postgres", for anybody on this machine. */
export async function startPostgres(
	{ postgres, initdb, pg_dump: pgDump }: Programs,
	node: string,
): Promise<Postgres> {
	const database = await inTemporaryFolder('postgres', async (folder) => {
		const owner = await postgresOwner();
		const { uid, gid } = owner;
		if (uid !== undefined && gid !== undefined) await chown(folder, uid, gid);
		const data = join(folder, 'data');
		const made = ['--pgdata', data, '--username', POSTGRES_USER, '--auth', 'trust'];
		await run(initdb, [...made, '--encoding', 'UTF8', '--locale', 'C', '--no-sync'], {
			cwd: folder,
			...owner,
		});
		const port = await freePort();
		const settings = [
			`port=${port}`,
			'listen_addresses=127.0.0.1',
			'unix_socket_directories=',
			'max_connections=200',
			// Nothing of it outlives the test.
			'fsync=off',
		];
		const args = ['-D', data, ...settings.flatMap((setting) => ['-c', setting])];
		const ready = 'database system is ready to accept connections';
		return { port, stop: await startServer({ node, program: postgres, folder, args, ready }) };
	});
	const connection = ['-h', '127.0.0.1', '-p', String(database.port), '-U', POSTGRES_USER];
	const dump = async () =>
		(await run(pgDump, [...connection, 'postgres'], { maxBuffer: Infinity })).stdout;
	return { ...database, dump };
}
