/* eslint-disable @n8n/community-nodes/no-restricted-globals, @n8n/community-nodes/no-restricted-imports -- runs on a developer's machine, never inside n8n */
// Loaded into the n8n process before n8n itself. However the process that started it ends, killed or crashed, the
// channel between the two closes: then n8n ends too, and its throw-away data folder with it.
import { rmSync } from 'node:fs';

process.once('disconnect', () => {
	const { LEASH_THROW_AWAY: folder } = process.env;
	process.once('exit', () => {
		if (folder) rmSync(folder, { recursive: true, force: true });
	});
	process.kill(process.pid, 'SIGTERM');
});
