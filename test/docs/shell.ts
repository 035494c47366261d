/* eslint-disable @n8n/community-nodes/no-restricted-globals, @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-dangerous-functions -- a test runs on a developer's machine, never inside n8n */
import { spawn, type ChildProcess } from 'node:child_process';

import { REPOSITORY } from '../../n8n/package';

/** A command line as somebody would type it. */
export class Shell {
	private output = '';

	private readonly looks = new Set<() => void>();

	/** The exit code; null when a signal ended it. */
	readonly ended: Promise<number | null>;

	private readonly child: ChildProcess;

	constructor(line: string, cwd = REPOSITORY, env: Record<string, string> = {}) {
		// A process group of its own, so that Ctrl+C reaches what the shell has started, and nothing else.
		this.child = spawn('bash', ['-c', line], {
			cwd,
			detached: true,
			env: { ...developer(), ...env },
		});
		for (const stream of [this.child.stdout, this.child.stderr])
			stream?.on('data', (chunk: Buffer) => {
				this.output += chunk.toString();
				for (const look of this.looks) look();
			});
		this.ended = new Promise((resolve) => {
			this.child.once('close', (code: number | null) => resolve(code));
		});
	}

	/** What it has printed so far. */
	get printed(): string {
		return this.output;
	}

	/** Waits until it has printed something that matches; gives the first group. Throws when it ends without. */
	async says(pattern: RegExp): Promise<string> {
		return await new Promise((resolve, reject) => {
			const look = () => {
				const found = pattern.exec(this.output);
				if (found === null) return;
				this.looks.delete(look);
				resolve(found[1] ?? found[0]);
			};
			this.looks.add(look);
			look();
			void this.ended.then((code) =>
				reject(new Error(`It ended with ${code} and has not said ${pattern}:\n${this.output}`)),
			);
		});
	}

	/** Waits for its end; gives what it printed, and throws when it failed. */
	async succeeds(): Promise<string> {
		const code = await this.ended;
		if (code !== 0) throw new Error(`It ended with ${code}:\n${this.output}`);
		return this.output;
	}

	/** Ctrl+C, and waits for the end. */
	async interrupt(): Promise<void> {
		if (this.child.exitCode === null && this.child.signalCode === null)
			process.kill(-Number(this.child.pid), 'SIGINT');
		await this.ended;
	}
}

/** A developer has not set what Jest sets. */
function developer(): NodeJS.ProcessEnv {
	const ofJest = ['NODE_ENV', 'JEST_WORKER_ID'];
	return Object.fromEntries(Object.entries(process.env).filter(([name]) => !ofJest.includes(name)));
}
