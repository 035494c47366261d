/* eslint-disable @n8n/community-nodes/no-restricted-globals, @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/require-node-api-error -- runs on a developer's machine, never inside n8n */
import { join } from 'node:path';

import { startChild, type ChildProcess } from '../../n8n/childProcess';
import { poll } from '../../n8n/client/poll';
import { REPOSITORY } from '../../n8n/package';
import { freePort } from '../../n8n/ports';
import { MeasuredPlatform } from './measuredPlatform';

const STARTED_WITHIN_MS = 30_000;
/** So slow that no session ends, and costs anything, while calls are measured. */
const SANDBOX_SPEED = 0.05;

function startProgram(node: string, script: string, ...args: string[]): ChildProcess {
	return startChild(node, ['--import', 'tsx', join(REPOSITORY, script), ...args], {
		cwd: REPOSITORY,
		env: { PATH: process.env.PATH ?? '', NODE_ENV: 'production' },
	});
}

/** The sandbox in a process of its own, so that its work is not taken for somebody else's. */
export async function startPlatform(
	node: string,
): Promise<{ platform: MeasuredPlatform; pid: number; stop: () => Promise<void> }> {
	const port = String(await freePort());
	const speed = String(SANDBOX_SPEED);
	const child = startProgram(node, 'sandbox/main.ts', '--port', port, '--speed', speed);
	const platform = new MeasuredPlatform(`http://127.0.0.1:${port}`);
	await poll('get an answer from the sandbox', STARTED_WITHIN_MS, async () => {
		if (child.hasEnded()) throw new Error(`The sandbox did not start:\n${child.log()}`);
		return await platform.control('GET', 'load').catch(() => undefined);
	});
	return { platform, pid: child.pid, stop: child.stop };
}

/** Runs a program to its end; gives the JSON that it prints. */
export async function runProgram(
	node: string,
	script: string,
	...args: string[]
): Promise<unknown> {
	const child = startProgram(node, script, ...args);
	await child.ended;
	try {
		return JSON.parse(child.log());
	} catch {
		throw new Error(`${script} failed:\n${child.log()}`);
	}
}
