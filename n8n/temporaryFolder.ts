/* eslint-disable @n8n/community-nodes/no-restricted-globals, @n8n/community-nodes/no-restricted-imports -- runs on a developer's machine, never inside n8n */
import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface TemporaryFolder {
	path: string;
	remove: () => Promise<void>;
}

const made = new Set<string>();

function removeAll() {
	for (const path of made) rmSync(path, { recursive: true, force: true });
}

/** A folder that is removed when this process ends, if it was not before. */
export function makeTemporaryFolder(name: string): TemporaryFolder {
	// Without a symbolic link in its path, because n8n watches real paths for changes.
	const path = mkdtempSync(join(realpathSync(tmpdir()), `n8n-8x8-${name}-`));
	if (made.size === 0) process.on('exit', removeAll);
	made.add(path);
	const remove = async () => {
		await rm(path, { recursive: true, force: true });
		made.delete(path);
		if (made.size === 0) process.off('exit', removeAll);
	};
	return { path, remove };
}
