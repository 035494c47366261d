/* eslint-disable @n8n/community-nodes/no-restricted-globals, @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-dangerous-functions -- runs on a developer's machine, never inside n8n */
import { spawn } from 'node:child_process';
import { once } from 'node:events';

export type Log = (line: string) => void;

interface NpmRun {
	/** npm takes its settings from here: a project's .npmrc does not reach the cache folder. */
	cwd: string;
	log: Log;
	/** What the progress lines say, e.g. "n8n 2.41.1: downloading". */
	what: string;
}

const PROGRESS_EVERY_MS = 5000;

/** Runs npm, with a line of progress every few seconds; rejects with the end of npm's output. */
export async function runNpm(args: string[], { cwd, log, what }: NpmRun): Promise<string> {
	const started = Date.now();
	const child = spawn('npm', args, {
		cwd,
		stdio: ['ignore', 'pipe', 'pipe'],
		// On Windows npm is a .cmd file, which only a shell runs.
		shell: process.platform === 'win32',
	});
	let output = '';
	let answer = '';
	child.stdout.on('data', (chunk: Buffer) => (answer += chunk.toString()));
	for (const stream of [child.stdout, child.stderr])
		stream.on('data', (chunk: Buffer) => (output += chunk.toString()));
	const endChild = () => child.kill('SIGKILL');
	process.once('exit', endChild);
	log(what);
	const progress = setInterval(
		() => log(`${what} (${Math.round((Date.now() - started) / 1000)} s)`),
		PROGRESS_EVERY_MS,
	);
	try {
		const [code] = (await once(child, 'close')) as [number | null];
		if (code === 0) return answer;
	} finally {
		clearInterval(progress);
		process.off('exit', endChild);
	}
	const lastLines = output.trim().split('\n').slice(-15).join('\n');
	throw new Error(`"npm ${args.join(' ')}" failed. Its last lines:\n${lastLines}`);
}
