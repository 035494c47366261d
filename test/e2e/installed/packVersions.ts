/* eslint-disable @n8n/community-nodes/no-restricted-imports -- a test runs on a developer's machine, never inside n8n */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';

import { runNpm } from '../../../n8n/npm';
import { PACKAGE_NAME, packPackage, unpackPackage } from '../../../n8n/package';

/** The package as it would be published, and the same under another version number. */
export async function packVersions(
	folder: string,
	other: string,
): Promise<{ current: string; other: string }> {
	const [packed, changed, repacked] = ['packed', 'changed', 'repacked'].map((name) =>
		path.join(folder, name),
	) as [string, string, string];
	for (const made of [packed, repacked]) await mkdir(made, { recursive: true });
	const current = await packPackage(packed);
	await unpackPackage(current, changed);
	const manifest = path.join(changed, 'package.json');
	const contents = JSON.parse(await readFile(manifest, 'utf8')) as object;
	await writeFile(manifest, JSON.stringify({ ...contents, version: other }));
	await runNpm(['pack', '--ignore-scripts', '--pack-destination', repacked], {
		cwd: changed,
		log: () => undefined,
		what: 'npm',
	});
	return { current, other: path.join(repacked, `${PACKAGE_NAME}-${other}.tgz`) };
}
