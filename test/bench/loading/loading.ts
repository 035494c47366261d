/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals -- runs on a developer's machine, never inside n8n */
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { z } from 'zod';
import type { N8nInstall } from '../../../n8n/install';
import { packPackage, repository } from '../../../n8n/package';
import { say } from '../../../n8n/program';
import { median } from '../statistics';

export interface LoadingResult {
	/** The median of so many new processes; in ms. */
	loadMs: number;
	processes: number;
	/** Of 1,000 bytes. */
	tarballKb: number;
}

const PROCESSES = 15;
const manifestSchema = z.object({
	n8n: z.object({ nodes: z.array(z.string()), credentials: z.array(z.string()) }),
});

const packedKb = async (): Promise<number> => {
	const folder = await mkdtemp(join(tmpdir(), 'bench-pack-'));
	try {
		return (await stat(await packPackage(folder))).size / 1000;
	} finally {
		await rm(folder, { recursive: true });
	}
};

export const measureLoading = async ({ node }: N8nInstall): Promise<LoadingResult> => {
	const manifest: unknown = JSON.parse(await readFile(join(repository, 'package.json'), 'utf8'));
	const { nodes, credentials } = manifestSchema.parse(manifest).n8n;
	const files = [...nodes, ...credentials].map((file) => join(repository, file));
	const times: number[] = [];
	for (let count = 0; count < PROCESSES; count++) {
		const script = join(__dirname, 'loadPackage.ts');
		const { stdout } = await promisify(execFile)(node, [script, ...files]);
		times.push(Number(stdout));
	}
	const result = { loadMs: median(times), processes: PROCESSES, tarballKb: await packedKb() };
	say(`Loading ${result.loadMs.toFixed(1)} ms, tarball ${result.tarballKb.toFixed(0)} KB`);
	return result;
};
