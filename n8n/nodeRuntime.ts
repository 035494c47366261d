/* eslint-disable @n8n/community-nodes/no-restricted-globals, @n8n/community-nodes/no-restricted-imports -- runs on a developer's machine, never inside n8n */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { cached, fillOnce } from './cache';
import { runNpm } from './npm';
import type { Log } from './progress';

function majorOf(version: string): number {
	return Number(version.split('.')[0]);
}

/** Path of a Node that can run n8n: the running one where it is new enough, else one from the npm registry. */
export async function ensureNode(version: string, log: Log): Promise<string> {
	if (majorOf(process.versions.node) >= majorOf(version)) return process.execPath;
	const folder = cached(`node-${version}`);
	await fillOnce(folder, version, async (temporary) => {
		// The package's own install script fetches the binary for this platform, so scripts are on for it.
		const manifest = { private: true, allowScripts: { node: true } };
		await writeFile(join(temporary, 'package.json'), JSON.stringify(manifest));
		await runNpm(['install', '--ignore-scripts=false', '--save-exact', `node@${version}`], {
			cwd: temporary,
			log,
			what: `Node ${version}, which n8n needs: downloading`,
		});
	});
	const name = process.platform === 'win32' ? 'node.exe' : 'node';
	return join(folder, 'node_modules', 'node', 'bin', name);
}
