/* eslint-disable @n8n/community-nodes/no-restricted-globals, @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-dangerous-functions -- runs on a developer's machine, never inside n8n */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { setTimeout } from 'node:timers';

import type { AtEnd } from '../../n8n/program';
import { makeTemporaryFolder } from '../../n8n/temporaryFolder';

export interface JestEnd {
	/** Null when a signal ended it. */
	code: number | null;
	isLate: boolean;
	output: string;
}

const CONFIG = 'test/mutants/jest.config.js';

/** A process that is the first of its group, and what it has started. */
function endGroup({ pid }: ChildProcess): void {
	try {
		process.kill(-Number(pid), 'SIGKILL');
	} catch {
		// All of them have ended by themselves.
	}
}

/** Jest in the instrumented checkout: each time a process of its own, with a folder of its own for what tests leave behind. */
export class Jest {
	private readonly running = new Set<() => void>();

	private isEnding = false;

	constructor(
		readonly checkout: string,
		atEnd: AtEnd,
	) {
		atEnd(async () => {
			this.isEnding = true;
			for (const end of this.running) end();
		});
	}

	async run(args: string[], env: Record<string, string>, limitMs = 60 * 60_000): Promise<JestEnd> {
		const temporary = makeTemporaryFolder('mutant');
		const bin = path.join(this.checkout, 'node_modules/jest/bin/jest.js');
		const child = spawn(process.execPath, [bin, '--config', CONFIG, ...args], {
			cwd: this.checkout,
			env: { ...process.env, FUZZ_DRAWS: undefined, TMPDIR: temporary.path, ...env },
			stdio: ['ignore', 'pipe', 'pipe'],
			detached: true,
		});
		const end = () => endGroup(child);
		this.running.add(end);
		let isLate = false;
		const timer = setTimeout(() => {
			isLate = true;
			end();
		}, limitMs);
		let output = '';
		for (const stream of [child.stdout, child.stderr])
			stream.on('data', (chunk: Buffer) => (output += chunk.toString()));
		child.once('exit', end);
		const [code] = (await once(child, 'close')) as [number | null];
		clearTimeout(timer);
		this.running.delete(end);
		// What was cut short tells nothing.
		if (this.isEnding) throw new Error('Interrupted.');
		await temporary.remove();
		return { code, isLate, output };
	}
}
