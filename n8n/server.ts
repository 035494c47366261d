/* eslint-disable @n8n/community-nodes/no-restricted-globals, @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-dangerous-functions -- runs on a developer's machine, never inside n8n */
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtemp, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { n8nEnvironment } from './environment';
import type { N8nInstall } from './install';
import { freePort } from './ports';

export interface N8nServerOptions {
	install: N8nInstall;
	/** Kept; without one n8n gets a temporary folder that stop() deletes. */
	userFolder?: string;
	env?: Record<string, string>;
	/** Used if it is free. */
	port?: number;
}

export interface N8nServer {
	/** Without a slash at the end. */
	url: string;
	port: number;
	pid: number;
	version: string;
	userFolder: string;
	/** What n8n has printed so far. */
	log: () => string;
	/** Settles when n8n has ended, by stop() or by itself. */
	ended: Promise<void>;
	stop: () => Promise<void>;
}

const START_WITHIN_MS = 180_000;
const STOP_WITHIN_MS = 15_000;
const POLL_MS = 100;

/** A folder for n8n's data, to be filled before n8n starts. Its path has no symbolic link: n8n watches real paths. */
export const temporaryUserFolder = async (): Promise<string> =>
	await mkdtemp(join(await realpath(tmpdir()), 'n8n-8x8-'));

const isReady = async (url: string): Promise<boolean> => {
	const ok = async (path: string) => {
		const answer = await fetch(`${url}${path}`).catch(() => undefined);
		return answer?.ok === true && answer.headers.get('content-type')?.includes('json') === true;
	};
	// n8n 1.x calls itself ready before its REST API is there.
	return (await ok('/healthz/readiness')) && (await ok('/rest/settings'));
};

const lastLines = (text: string): string => text.trim().split('\n').slice(-20).join('\n');

/** Ends n8n and the task runner it started, which are one process group where the platform has such. */
const kill = (child: ChildProcess & { pid: number }): void => {
	if (process.platform === 'win32') child.kill();
	else process.kill(-child.pid, 'SIGKILL');
};

/** Starts n8n on free ports of 127.0.0.1 and waits until it answers. It ends with the process that started it. */
export const startN8n = async (options: N8nServerOptions): Promise<N8nServer> => {
	const { install, env = {} } = options;
	const userFolder = options.userFolder ?? (await temporaryUserFolder());
	const throwAway = options.userFolder === undefined;
	const port = await freePort(options.port);
	const brokerPort = await freePort();
	const url = `http://127.0.0.1:${port}`;
	const placement = { node: install.node, userFolder, url, port, brokerPort };
	const leash = throwAway ? { LEASH_THROW_AWAY: userFolder } : {};
	const child = spawn(install.node, ['--require', join(__dirname, 'leash.ts'), install.bin, 'start'], {
		cwd: userFolder,
		env: n8nEnvironment(placement, { ...leash, ...env }),
		stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
		detached: process.platform !== 'win32',
	});
	let log = '';
	for (const stream of [child.stdout, child.stderr])
		stream.on('data', (chunk: Buffer) => (log += chunk.toString()));
	let hasEnded = false;
	const ended = new Promise<void>((resolve) => {
		const end = () => {
			hasEnded = true;
			resolve();
		};
		child.once('close', end);
		child.once('error', (error) => {
			log += error.message;
			end();
		});
	});
	const stop = async () => {
		if (!hasEnded) child.kill('SIGTERM');
		const patience = new AbortController();
		const late = delay(STOP_WITHIN_MS, 'late', { signal: patience.signal }).catch(() => 'ended');
		if ((await Promise.race([ended, late])) === 'late') kill(child as ChildProcess & { pid: number });
		patience.abort();
		await ended;
		if (throwAway) await rm(userFolder, { recursive: true, force: true });
	};
	const deadline = Date.now() + START_WITHIN_MS;
	while (!(await isReady(url))) {
		if (hasEnded || Date.now() > deadline) {
			await stop();
			throw new Error(
				`n8n ${install.version} did not start. Its last lines:\n${lastLines(log) || '(none)'}`,
			);
		}
		await delay(POLL_MS);
	}
	return {
		url,
		port,
		pid: child.pid as number,
		version: install.version,
		userFolder,
		log: () => log,
		ended,
		stop,
	};
};
