/* eslint-disable @n8n/community-nodes/no-restricted-globals, @n8n/community-nodes/no-restricted-imports -- runs on a developer's machine, never inside n8n */
import { createHash } from 'node:crypto';
import { copyFile, readFile, realpath } from 'node:fs/promises';
import { dirname, join } from 'node:path';

import { z } from 'zod';

import { cached, fillOnce } from './cache';
import { ensureNode } from './nodeRuntime';
import { runNpm } from './npm';
import type { Log } from './progress';

/** The n8n versions that are pinned under versions/. */
export const N8N_VERSIONS = { current: '2.41.1', previous: '1.123.81' } as const;

export type N8nVersion = (typeof N8N_VERSIONS)[keyof typeof N8N_VERSIONS];

export interface N8nInstall {
	/** Path of a Node binary that runs this n8n. */
	node: string;
	/** Path of n8n's bin script. */
	bin: string;
	version: string;
}

const manifestSchema = z.object({ config: z.object({ node: z.string() }) });
const n8nManifestSchema = z.object({ name: z.literal('n8n'), version: z.string() });

/** On the disk. */
const INSTALLED_MB: Record<N8nVersion, number> = { '2.41.1': 2600, '1.123.81': 1700 };

const FILES = ['package.json', 'package-lock.json'] as const;
function pinned(version: N8nVersion, file: string) {
	return join(__dirname, 'versions', version, file);
}
async function readPinned(version: N8nVersion, file: string): Promise<unknown> {
	return JSON.parse(await readFile(pinned(version, file), 'utf8'));
}

async function versionOf(bin: string): Promise<string> {
	const manifest = join(dirname(await realpath(bin)), '..', 'package.json');
	return n8nManifestSchema.parse(JSON.parse(await readFile(manifest, 'utf8'))).version;
}

async function installPinned(version: N8nVersion, log: Log): Promise<string> {
	const folder = cached(`n8n-${version}`);
	const hash = createHash('sha256');
	for (const file of FILES) hash.update(JSON.stringify(await readPinned(version, file)));
	await fillOnce(folder, hash.digest('hex'), async (cwd) => {
		for (const file of FILES) await copyFile(pinned(version, file), join(cwd, file));
		const what = `n8n ${version}, once`;
		await runNpm(['install', '--ignore-scripts', '--no-audit', '--no-fund'], {
			...{ cwd, log, what: `${what}: downloading, takes some minutes` },
			fills: { folder: cwd, megabytes: INSTALLED_MB[version] },
		});
		await runNpm(['rebuild', '--ignore-scripts=false', 'sqlite3'], {
			cwd,
			log,
			what: `${what}: preparing its database driver`,
		});
	});
	return join(folder, 'node_modules', 'n8n', 'bin', 'n8n');
}

async function ownBin(bin: string): Promise<Pick<N8nInstall, 'bin' | 'version'>> {
	const version = await versionOf(bin).catch(() => {
		throw new Error(
			`N8N_BIN is "${bin}", which is not n8n's start script. Set it to the file bin/n8n of an installed n8n, or unset it.`,
		);
	});
	return { bin: await realpath(bin), version };
}

function toStderr(line: string): void {
	process.stderr.write(`${line}\n`);
}

/**
 * An n8n that is ready to start. It is installed into the user's cache folder the first time; N8N_BIN in the
 * environment names an n8n to use instead of the current pinned one.
 */
export async function ensureN8n(
	version: N8nVersion = N8N_VERSIONS.current,
	{ log = toStderr }: { log?: Log } = {},
): Promise<N8nInstall> {
	const { config } = manifestSchema.parse(await readPinned(version, 'package.json'));
	const node = await ensureNode(config.node, log);
	const { N8N_BIN } = process.env;
	if (N8N_BIN && version === N8N_VERSIONS.current) return { node, ...(await ownBin(N8N_BIN)) };
	return { node, bin: await installPinned(version, log), version };
}
