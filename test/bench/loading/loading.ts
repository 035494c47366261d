/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals -- runs on a developer's machine, never inside n8n */
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

import { build } from 'esbuild';
import { z } from 'zod';

import type { N8nInstall } from '../../../n8n/install';
import { packPackage, REPOSITORY } from '../../../n8n/package';
import { say } from '../../../n8n/program';
import { inRounds } from '../rounds';
import { median } from '../statistics';

/** Each list has the ms that one process after the other took. */
export interface LoadingResult {
	/** By n8n's own loader when n8n starts. */
	startMs: number[];
	/** The same without the metadata of the build. */
	startWithoutMetadataMs: number[];
	/** The code, when a node first runs. */
	loadMs: number[];
	/** What the libraries in it take when each is bundled and loaded alone. */
	libraries: Array<{ name: string; loadMs: number[] }>;
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
const LOAD_PACKAGE = join(__dirname, 'loadPackage.ts');
const START_WITH_PACKAGE = join(__dirname, 'startWithPackage.ts');
const manifestSchema = z.object({
	n8n: z.object({ nodes: z.array(z.string()), credentials: z.array(z.string()) }),
});

async function packedKb(): Promise<number> {
	const folder = await mkdtemp(join(tmpdir(), 'bench-pack-'));
	try {
		return (await stat(await packPackage(folder))).size / 1000;
	} finally {
		await rm(folder, { recursive: true });
	}
}

/** A script that prints how many ms something took, run by new processes. */
interface Timing {
	args: string[];
	ms: number[];
}

function timing(...args: string[]): Timing {
	return { args, ms: [] };
}

/** Bundled as gulpfile.js does it for the package. */
async function bundleLibraries(folder: string): Promise<Array<{ name: string; file: string }>> {
	return await Promise.all(
		Object.entries(LIBRARIES).map(async ([name, contents]) => {
			const file = join(folder, `${name}.bundle.js`);
			await build({
				...{ stdin: { contents, resolveDir: REPOSITORY }, outfile: file },
				...{ bundle: true, minify: true, platform: 'node', target: 'node20', format: 'cjs' },
			});
			return { name, file };
		}),
	);
}

export async function measureLoading({ node, bin }: N8nInstall): Promise<LoadingResult> {
	const manifest: unknown = JSON.parse(await readFile(join(REPOSITORY, 'package.json'), 'utf8'));
	const { nodes, credentials } = manifestSchema.parse(manifest).n8n;
	const files = [...nodes, ...credentials].map((file) => join(REPOSITORY, file));
	const tarballKb = await packedKb();
	// In the repository, where the process finds n8n-workflow.
	const folder = await mkdtemp(join(REPOSITORY, 'dist', 'bench-'));
	try {
		const start = timing(START_WITH_PACKAGE, bin, 'LazyPackageDirectoryLoader', REPOSITORY);
		const without = timing(START_WITH_PACKAGE, bin, 'PackageDirectoryLoader', REPOSITORY);
		const load = timing(LOAD_PACKAGE, ...files);
		const libraries = (await bundleLibraries(folder)).map(({ name, file }) => ({
			name,
			load: timing(LOAD_PACKAGE, file),
		}));
		const timings = [start, without, load, ...libraries.map((library) => library.load)];
		await inRounds(timings, PROCESSES, async ({ args, ms }) => {
			const { stdout } = await promisify(execFile)(node, args);
			ms.push(Number(stdout));
		});
		say(`Loading ${median(start.ms).toFixed(1)} ms, tarball ${tarballKb.toFixed(0)} KB`);
		return {
			...{ startMs: start.ms, startWithoutMetadataMs: without.ms, loadMs: load.ms, tarballKb },
			libraries: libraries.map(({ name, load: { ms } }) => ({ name, loadMs: ms })),
		};
	} finally {
		await rm(folder, { recursive: true });
	}
}
