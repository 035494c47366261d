/* eslint-disable @n8n/community-nodes/no-restricted-globals, @n8n/community-nodes/no-restricted-imports -- runs on a developer's machine, never inside n8n */
import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { startChild } from './childProcess';
import { n8nEnvironment } from './environment';
import type { N8nInstall } from './install';
import { freePort } from './ports';

export interface N8nServerOptions {
	install: N8nInstall;
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
const POLL_MS = 100;

// Without a symbolic link in its path, because n8n watches real paths for changes.
const temporaryUserFolder = (): string => mkdtempSync(join(realpathSync(tmpdir()), 'n8n-8x8-'));

const answersJson = async (url: string): Promise<boolean> => {
	const response = await fetch(url).catch(() => undefined);
	const type = response?.headers.get('content-type') ?? '';
	await response?.body?.cancel();
	return response?.ok === true && type.includes('json');
};

const isReady = async (url: string): Promise<boolean> =>
	// n8n 1.x calls itself ready before its REST API is there.
	(await answersJson(`${url}/healthz/readiness`)) && (await answersJson(`${url}/rest/settings`));

const lastLines = (text: string): string => text.trim().split('\n').slice(-20).join('\n');

/** Starts n8n on free ports of 127.0.0.1 and waits until it answers. It ends with the process that started it. */
export const startN8n = async (options: N8nServerOptions): Promise<N8nServer> => {
	const { install, env = {} } = options;
	const userFolder = options.userFolder ?? temporaryUserFolder();
	const isThrownAway = options.userFolder === undefined;
	const removeNow = () => rmSync(userFolder, { recursive: true, force: true });
	if (isThrownAway) process.once('exit', removeNow);
	await mkdir(userFolder, { recursive: true });
	await options.prepare?.(userFolder);
	const port = await freePort(options.port);
	const url = `http://127.0.0.1:${port}`;
	const placement = { install, userFolder, url, port, brokerPort: await freePort() };
	const leash = isThrownAway ? { LEASH_THROW_AWAY: userFolder } : {};
	const child = startChild(install.node, [install.bin, 'start'], {
		cwd: userFolder,
		env: n8nEnvironment(placement, { ...leash, ...env }),
	});
	const stop = async () => {
		await child.stop();
		try {
			await options.inspect?.(userFolder, child.log());
		} finally {
			if (isThrownAway) await rm(userFolder, { recursive: true, force: true });
			process.off('exit', removeNow);
		}
	};
	const deadline = Date.now() + START_WITHIN_MS;
	while (!(await isReady(url))) {
		if (child.hasEnded() || Date.now() > deadline) {
			await stop();
			const said = lastLines(child.log()) || '(none)';
			throw new Error(`n8n ${install.version} did not start. Its last lines:\n${said}`);
		}
		await delay(POLL_MS);
	}
	const { pid, log, ended } = child;
	return { url, port, pid, version: install.version, userFolder, log, ended, stop };
};
