/* eslint-disable @n8n/community-nodes/no-restricted-globals, @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-dangerous-functions -- runs on a developer's machine, never inside n8n */
import { spawn } from 'node:child_process';
import { once } from 'node:events';

import { showProgress, type Log, type LongWork } from './progress';

interface NpmRun extends LongWork {
	/** npm takes its settings from here: a project's .npmrc does not reach the cache folder. */
	cwd: string;
	log: Log;
}

/** Runs npm, and tells how far it is; rejects with what a person can do, or with the end of npm's output. */
export async function runNpm(args: string[], { cwd, log, ...work }: NpmRun): Promise<string> {
	const endProgress = await showProgress(log, work);
	const child = spawn('npm', args, {
		cwd,
		env: process.env,
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
	try {
		const [code] = (await once(child, 'close')) as [number | null];
		if (code === 0) return answer;
	} finally {
		endProgress();
		process.off('exit', endChild);
	}
	const known = KNOWN_FAILURES.find(({ says }) => says.test(output));
	if (known !== undefined) throw new Error(known.remedy);
	const lastLines = output.trim().split('\n').slice(-15).join('\n');
	throw new Error(`"npm ${args.join(' ')}" failed. Its last lines:\n${lastLines}`);
}

/** What stops an installation on many a machine, by npm's own codes, and what to do. */
const KNOWN_FAILURES = [
	{
		says: /\bENOSPC\b/,
		remedy:
			'The disk is full. n8n needs about 3 GB in your cache folder. Make room, and start again.',
	},
	{
		says: /\b(ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH)\b/,
		remedy:
			'npm cannot reach its registry. Check the connection to the internet, and the proxy if there is one, and start again.',
	},
	{
		says: /\b(EACCES|EPERM)\b/,
		remedy:
			'npm may not write where it has to. Make your cache folder and this folder your own, and start again.',
	},
];
