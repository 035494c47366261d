/* eslint-disable @n8n/community-nodes/no-restricted-globals, @n8n/community-nodes/no-restricted-imports -- runs on a developer's machine, never inside n8n */
// Loaded into the n8n process before n8n itself. However the process that started it ends, killed or crashed, the
// channel between the two closes: then n8n ends too, and its throw-away data folder with it.
import { rmSync } from 'node:fs';

const { DELETE_AT_END: folder } = process.env;

// Nobody reads what n8n prints from then on, and it would report each failure to print by printing.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);

process.once('disconnect', () => {
	if (folder) process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
	// Before n8n listens for the signal there is nothing to end in good order.
	if (!process.emit('SIGTERM', 'SIGTERM')) process.exit();
});

// Listening to the channel keeps a process alive, also one that has done its work.
process.channel?.unref();
