/* eslint-disable @n8n/community-nodes/no-restricted-imports -- runs on a developer's machine, never inside n8n */
import { createHash } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';

/** Changes with any file of a checkout that is not yet built. */
export async function hashSources(checkout: string): Promise<string> {
	const hash = createHash('sha256');
	const entries = await readdir(checkout, { recursive: true, withFileTypes: true });
	const files = entries.filter((entry) => entry.isFile());
	for (const file of files.map((entry) => path.join(entry.parentPath, entry.name)).sort()) {
		hash.update(path.relative(checkout, file));
		hash.update(await readFile(file));
	}
	return hash.digest('hex');
}

interface Remembered<Findings> {
	unchanged: string;
	findings: Findings;
}

/** What was found in an earlier run, as long as nothing has changed. */
export async function remember<Findings>(
	file: string,
	unchanged: string,
	find: () => Promise<Findings>,
): Promise<Findings> {
	const text = await readFile(file, 'utf8').catch(() => undefined);
	const earlier = text === undefined ? undefined : (JSON.parse(text) as Remembered<Findings>);
	if (earlier?.unchanged === unchanged) return earlier.findings;
	const findings = await find();
	const now: Remembered<Findings> = { unchanged, findings };
	await writeFile(file, JSON.stringify(now));
	return findings;
}
