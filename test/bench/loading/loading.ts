/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals -- runs on a developer's machine, never inside n8n */
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { build } from 'esbuild';
import { z } from 'zod';
import type { N8nInstall } from '../../../n8n/install';
import { packPackage, repository } from '../../../n8n/package';
import { say } from '../../../n8n/program';
import { median } from '../statistics';

export interface LoadingResult {
	/** Each the median of so many new processes; in ms. */
	processes: number;
	/** By n8n's own loader when n8n starts. */
	startMs: number;
	/** The same without the metadata of the build. */
	startWithoutMetadataMs: number;
	/** The code, when a node first runs. */
	loadMs: number;
	/** What the libraries in it take when each is bundled and loaded alone; in ms. */
	libraries: Array<{ name: string; loadMs: number }>;
	/** Of 1,000 bytes. */
	tarballKb: number;
}

const LIBRARIES = {
	zod: "export * from 'zod';",
	'libphonenumber-js':
		"export { getCountries, getCountryCallingCode, parsePhoneNumberFromString, PhoneNumber, validatePhoneNumberLength } from 'libphonenumber-js/min';",
	'ipaddr.js': "export { IPv4, IPv6 } from 'ipaddr.js';",
};

const PROCESSES = 15;
const loadPackage = join(__dirname, 'loadPackage.ts');
const startWithPackage = join(__dirname, 'startWithPackage.ts');
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

/** The median of as many new processes. */
const timeOf = async (node: string, script: string, ...args: string[]): Promise<number> => {
	const times: number[] = [];
	for (let count = 0; count < PROCESSES; count++) {
		const { stdout } = await promisify(execFile)(node, [script, ...args]);
		times.push(Number(stdout));
	}
	return median(times);
};

/** Bundled as gulpfile.js does it for the package. */
const measureLibraries = async (node: string): Promise<LoadingResult['libraries']> => {
	// In the repository, where the process finds n8n-workflow.
	const folder = await mkdtemp(join(repository, 'dist', 'bench-'));
	try {
		const libraries: LoadingResult['libraries'] = [];
		for (const [name, contents] of Object.entries(LIBRARIES)) {
			const outfile = join(folder, `${name}.bundle.js`);
			await build({
				...{ stdin: { contents, resolveDir: repository }, outfile },
				...{ bundle: true, minify: true, platform: 'node', target: 'node20', format: 'cjs' },
			});
			libraries.push({ name, loadMs: await timeOf(node, loadPackage, outfile) });
		}
		return libraries;
	} finally {
		await rm(folder, { recursive: true });
	}
};

export const measureLoading = async ({ node, bin }: N8nInstall): Promise<LoadingResult> => {
	const manifest: unknown = JSON.parse(await readFile(join(repository, 'package.json'), 'utf8'));
	const { nodes, credentials } = manifestSchema.parse(manifest).n8n;
	const files = [...nodes, ...credentials].map((file) => join(repository, file));
	const tarballKb = await packedKb();
	const start = async (loader: string) =>
		await timeOf(node, startWithPackage, bin, loader, repository);
	const startMs = await start('LazyPackageDirectoryLoader');
	const startWithoutMetadataMs = await start('PackageDirectoryLoader');
	const loadMs = await timeOf(node, loadPackage, ...files);
	const libraries = await measureLibraries(node);
	say(`Loading ${startMs.toFixed(1)} ms, tarball ${tarballKb.toFixed(0)} KB`);
	return {
		...{ processes: PROCESSES, startMs, startWithoutMetadataMs },
		...{ loadMs, libraries, tarballKb },
	};
};
