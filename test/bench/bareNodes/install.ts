/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals -- runs on a developer's machine, never inside n8n */
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

import { build } from 'esbuild';

import { packageFolder } from '../../../n8n/package';

const NAME = 'n8n-nodes-bare';
const NODES = ['BareTrigger', 'BareCallTrigger', 'BareReply', 'BareCall', 'BareRead', 'BareKeys'];

export function bareNodeType(name: string): string {
	return `${NAME}.${name}`;
}

/** Puts a community package with the bare nodes beside this one. */
export async function installBareNodes(userFolder: string): Promise<void> {
	const folder = join(dirname(packageFolder(userFolder)), NAME);
	await mkdir(folder, { recursive: true });
	await build({
		entryPoints: NODES.map((name) => ({ in: join(__dirname, `${name}.ts`), out: `${name}.node` })),
		outdir: folder,
		bundle: true,
		platform: 'node',
		target: 'node20',
		format: 'cjs',
		external: ['n8n-workflow'],
		logLevel: 'warning',
	});
	const n8n = { n8nNodesApiVersion: 1, nodes: NODES.map((name) => `${name}.node.js`) };
	const manifest = { name: NAME, version: '0.0.0', n8n };
	await writeFile(join(folder, 'package.json'), JSON.stringify(manifest));
}
