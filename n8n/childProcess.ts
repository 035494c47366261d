/* eslint-disable @n8n/community-nodes/no-restricted-globals, @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-dangerous-functions -- runs on a developer's machine, never inside n8n */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';

export interface ChildProcess {
	pid: number;
	/** What it has printed so far. */
	log: () => string;
	/** Settles with true once it has printed this text, with false if it ends without. */
	hasSaid: (text: string) => Promise<boolean>;
	hasEnded: () => boolean;
	/** Settles when it has ended, by stop() or by itself. */
	ended: Promise<void>;
	/** Asks it to end, and makes it after a while. */
	stop: () => Promise<void>;
	/** Ends it, and what it has started, without a chance to finish anything. */
	kill: () => Promise<void>;
}

const STOP_WITHIN_MS = 15_000;
const isWindows = process.platform === 'win32';

/** Starts a Node script that ends when this process ends, whatever ends it. */
export function startChild(
	node: string,
	args: string[],
	options: { cwd: string; env: Record<string, string> },
): ChildProcess {
	const child = spawn(node, ['--require', join(__dirname, 'endWithStarter.ts'), ...args], {
		...options,
		stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
		// A process group of its own: Ctrl+C in the terminal reaches us alone, and we end n8n in good order.
		detached: !isWindows,
	});
	let log = '';
	child.stdout?.on('data', (chunk: Buffer) => (log += chunk.toString()));
	child.stderr?.on('data', (chunk: Buffer) => (log += chunk.toString()));
	let hasEnded = false;
	const ended = new Promise<void>((resolve) => {
		child.once('error', (error) => (log += error.message));
		child.once('close', () => {
			hasEnded = true;
			resolve();
		});
	});
	const hasSaid = async (text: string) =>
		await new Promise<boolean>((resolve) => {
			const look = () => {
				if (log.includes(text)) resolve(true);
			};
			for (const stream of [child.stdout, child.stderr]) stream?.on('data', look);
			look();
			void ended.then(() => resolve(false));
		});
	const kill = async () => {
		// The group holds the task runner that n8n starts as well.
		if (isWindows) child.kill();
		else if (!hasEnded) process.kill(-Number(child.pid), 'SIGKILL');
		await ended;
	};
	const stop = async () => {
		if (hasEnded) return;
		child.kill('SIGTERM');
		const waiting = new AbortController();
		const late = delay(STOP_WITHIN_MS, true, { signal: waiting.signal }).catch(() => false);
		if (await Promise.race([ended.then(() => false), late])) await kill();
		waiting.abort();
		await ended;
	};
	return {
		pid: Number(child.pid),
		log: () => log,
		hasSaid,
		hasEnded: () => hasEnded,
		ended,
		stop,
		kill,
	};
}
