/* eslint-disable @n8n/community-nodes/no-restricted-globals, @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-dangerous-functions -- runs on a developer's machine, never inside n8n */
// A Node process around a program that is not one: only a Node process can load ../endWithStarter.ts, and so end with
// whoever started it. The program ends with this process.
import { spawn } from 'node:child_process';
import { statSync } from 'node:fs';

const [program = '', ...args] = process.argv.slice(2);

// PostgreSQL refuses to run as root, so a program runs as whoever owns the folder that it is started in.
const { uid, gid } = statSync('.');
const child = spawn(program, args, { stdio: ['ignore', 'inherit', 'inherit'], uid, gid });

// To PostgreSQL, SIGTERM would mean to wait until nobody is connected; SIGINT ends both it and Redis at once.
process.once('SIGTERM', () => child.kill('SIGINT'));
child.once('error', ({ message }) => {
	process.stderr.write(`${message}\n`);
	process.exit(1);
});
child.once('exit', (code) => process.exit(code ?? 1));
