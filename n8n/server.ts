/* eslint-disable @n8n/community-nodes/no-restricted-imports -- runs on a developer's machine, never inside n8n */
import { mkdir } from 'node:fs/promises';
import { setTimeout as delay } from 'node:timers/promises';

import { startChild } from './childProcess';
import { isReady, statusOfJson } from './client/readiness';
import { n8nEnvironment } from './environment';
import type { N8nInstall } from './install';
import { freePort } from './ports';
import { makeTemporaryFolder, type TemporaryFolder } from './temporaryFolder';

/** What an n8n process is: everything (`start`), or a part of the queue mode; with its flags. */
export type N8nCommand = [name: 'start' | 'webhook' | 'worker', ...flags: string[]];

export interface N8nServerOptions {
	install: N8nInstall;
	/** `start` unless set. */
	command?: N8nCommand;
	/** Where n8n keeps its data, and kept; without one, a temporary folder that stop() deletes. */
	userFolder?: string;
	/** Runs before n8n starts, e.g. `installPackage`. */
	prepare?: (userFolder: string) => Promise<void>;
	/** Runs in stop(), when n8n has ended and its data are still there. */
	inspect?: (userFolder: string, log: string) => Promise<void>;
	env?: Record<string, string>;
	/** Used if it is free. */
	port?: number;
}

export interface N8nServer {
	/** Without a slash at the end. A worker tells here only how it is. */
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
	/** Ends it as a crash would; stop() is still needed, for its folder. */
	kill: () => Promise<void>;
}

const START_WITHIN_MS = 180_000;
const POLL_MS = 100;

async function hasStarted(url: string, hasRestApi: boolean): Promise<boolean> {
	if (!(await isReady(url))) return false;
	// n8n 1.x calls itself ready before its REST API is there, which knows nobody yet.
	return !hasRestApi || (await statusOfJson(`${url}/rest/login`)) === 401;
}

/** A temporary one can be removed, one that was given is kept. */
type UserFolder = Pick<TemporaryFolder, 'path'> & Partial<TemporaryFolder>;

function lastLines(text: string): string {
	return text.trim().split('\n').slice(-20).join('\n');
}

/** Starts n8n on free ports of 127.0.0.1 and waits until it answers. It ends with the process that started it. */
export async function startN8n(options: N8nServerOptions): Promise<N8nServer> {
	const { install, command = ['start'], env = {} } = options;
	const { path: userFolder, remove }: UserFolder =
		options.userFolder === undefined ? makeTemporaryFolder('n8n') : { path: options.userFolder };
	await mkdir(userFolder, { recursive: true });
	await options.prepare?.(userFolder);
	const port = await freePort(options.port);
	const url = `http://127.0.0.1:${port}`;
	const placement = { install, userFolder, url, port, brokerPort: await freePort() };
	const deletion = remove === undefined ? {} : { DELETE_AT_END: userFolder };
	const child = startChild(install.node, [install.bin, ...command], {
		cwd: userFolder,
		env: n8nEnvironment(placement, { ...deletion, ...env }),
	});
	const stop = async () => {
		await child.stop();
		try {
			await options.inspect?.(userFolder, child.log());
		} finally {
			await remove?.();
		}
	};
	const deadline = Date.now() + START_WITHIN_MS;
	while (!(await hasStarted(url, command[0] === 'start'))) {
		if (child.hasEnded() || Date.now() > deadline) {
			await stop();
			const said = lastLines(child.log()) || '(none)';
			throw new Error(
				`"n8n ${command[0]}" ${install.version} did not start. Its last lines:\n${said}`,
			);
		}
		await delay(POLL_MS);
	}
	const { pid, log, ended, kill } = child;
	return { url, port, pid, version: install.version, userFolder, log, ended, stop, kill };
}
