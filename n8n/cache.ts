/* eslint-disable @n8n/community-nodes/no-restricted-globals, @n8n/community-nodes/no-restricted-imports -- runs on a developer's machine, never inside n8n */
import { rmSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';

const NAME = 'n8n-nodes-8x8-voice';
const MARKER = '.complete';

function userCache(): string {
	if (process.env.XDG_CACHE_HOME) return process.env.XDG_CACHE_HOME;
	if (process.platform === 'darwin') return join(homedir(), 'Library', 'Caches');
	if (process.platform === 'win32')
		return process.env.LOCALAPPDATA ?? join(homedir(), 'AppData', 'Local');
	return join(homedir(), '.cache');
}

export function cached(name: string): string {
	return join(userCache(), NAME, name);
}

async function isCached(folder: string, contents: string): Promise<boolean> {
	return (await readFile(join(folder, MARKER), 'utf8').catch(() => undefined)) === contents;
}

async function moveInPlace(from: string, to: string, contents: string): Promise<void> {
	if (await isCached(to, contents)) return;
	await rm(to, { recursive: true, force: true });
	await rename(from, to).catch(async (error: unknown) => {
		// Another process finished the same folder in between; its result is as good as ours.
		if (!(await isCached(to, contents))) throw error;
	});
}

/**
 * Fills a cache folder unless it is there already with the same contents (any text that names them). The work is
 * done in a temporary folder beside it and moved when it is complete, so that a broken one is never used.
 */
export async function fillOnce(
	folder: string,
	contents: string,
	fill: (temporaryFolder: string) => Promise<void>,
): Promise<void> {
	if (await isCached(folder, contents)) return;
	await mkdir(dirname(folder), { recursive: true });
	const temporary = await mkdtemp(`${folder}.`);
	const removeNow = () => rmSync(temporary, { recursive: true, force: true });
	process.once('exit', removeNow);
	try {
		await fill(temporary);
		await writeFile(join(temporary, MARKER), contents);
		await moveInPlace(temporary, folder, contents);
	} finally {
		await rm(temporary, { recursive: true, force: true });
		process.off('exit', removeNow);
	}
}
