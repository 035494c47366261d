/* eslint-disable @n8n/community-nodes/no-restricted-globals, @n8n/community-nodes/no-restricted-imports -- a test runs on a developer's machine, never inside n8n */
import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';

import { LazyPackageDirectoryLoader, PackageDirectoryLoader } from 'n8n-core';

import { REPOSITORY } from '../../n8n/package';
import { LoadedNodeTypes, packageLoaded } from './engine/instance';

const run = promisify(execFile);
let folder: string;
let tarball: string;

beforeAll(async () => {
	folder = await mkdtemp(path.join(tmpdir(), 'n8n-8x8-scan-'));
	await run('npm', ['pack', '--ignore-scripts', '--pack-destination', folder], { cwd: REPOSITORY });
	const [name] = await readdir(folder);
	tarball = path.join(folder, name ?? '');
	await run('tar', ['-xzf', tarball, '-C', folder]);
}, 60_000);

afterAll(async () => await rm(folder, { recursive: true, force: true }));

/** Runs n8n's own scan in a process of its own: it is an ES module, and Jest runs CommonJS. */
async function scan(target: string, what: 'sources' | 'tarball'): Promise<unknown> {
	const script = `
		import { analyzePackage, SOURCE_FILE_PATTERNS } from '@n8n/scan-community-package/scanner/scanner.mjs';
		const [target, what] = process.argv.slice(1);
		const patterns = what === 'sources' ? [...SOURCE_FILE_PATTERNS, 'core/**/*.ts'] : undefined;
		console.log('\\n' + JSON.stringify(await analyzePackage(target, patterns)));
	`;
	const { stdout } = await run(
		process.execPath,
		['--input-type=module', '-e', script, target, what],
		// The scan's rules judge every file alike when NODE_ENV is test, as Jest sets it.
		{ cwd: REPOSITORY, env: { ...process.env, NODE_ENV: 'production' } },
	);
	return JSON.parse(stdout.trim().split('\n').at(-1) ?? '');
}

test("n8n's scan passes on the sources", async () => {
	expect(await scan(REPOSITORY, 'sources')).toEqual({ passed: true });
}, 120_000);

test("n8n's scan passes on the packed tarball", async () => {
	expect(await scan(path.join(folder, 'package'), 'tarball')).toEqual({ passed: true });
}, 120_000);

test('the tarball holds what n8n loads, the README and the licence, and nothing else', async () => {
	const { stdout } = await run('tar', ['-tzf', tarball]);
	const kinds = new Set(stdout.trim().split('\n').map(kindOf));
	expect([...kinds].sort()).toEqual([
		'bundle',
		'credential',
		'icon',
		'licence',
		'licences of what is bundled',
		'metadata',
		'node',
		'package.json',
		'readme',
		'schema',
		'search words',
	]);
});

test('the tarball has the licence of each package whose code is in it', async () => {
	const imported = await packagesImported();
	expect(imported).toEqual(['ipaddr.js', 'libphonenumber-js', 'zod']);
	const texts = await readFile(path.join(folder, 'package/dist/THIRD-PARTY-LICENSES.txt'), 'utf8');
	for (const name of imported) {
		const licence = await readFile(path.join(REPOSITORY, 'node_modules', name, 'LICENSE'), 'utf8');
		expect(texts).toContain(`${name} `);
		expect(texts).toContain(licence.trim());
	}
});

test('the tarball is smaller than 200 KB', async () => {
	expect((await stat(tarball)).size).toBeLessThan(200 * 1024);
});

test("n8n starts without running the package's code, and shows the same nodes and credential as with it", async () => {
	const [lazy, eager] = [
		new LazyPackageDirectoryLoader(REPOSITORY),
		new PackageDirectoryLoader(REPOSITORY),
	];
	await Promise.all([lazy.loadAll(), eager.loadAll()]);

	expect([lazy.isLazyLoaded, lazy.nodeTypes, lazy.credentialTypes]).toEqual([true, {}, {}]);
	// The loader adds it to what it loads, and n8n's tool leaves it out.
	for (const node of eager.types.nodes) delete node.__loadOptionsMethods;
	expect(lazy.types).toEqual(JSON.parse(JSON.stringify(eager.types)));
});

test('the action node is offered to AI agents as a tool, and the trigger is not', async () => {
	await packageLoaded;
	const nodeTypes = new LoadedNodeTypes();
	const { usableAsTool } = nodeTypes.getByNameAndVersion('eightByEightVoice').description;
	const trigger = nodeTypes.getByNameAndVersion('eightByEightVoiceTrigger').description;
	expect([usableAsTool, trigger.usableAsTool]).toEqual([true, undefined]);
});

/** By the names that the sources of the package import, besides what n8n itself has. */
async function packagesImported(): Promise<string[]> {
	const sources = await Promise.all(
		['core', 'credentials', 'nodes'].map(async (room) =>
			(await readdir(path.join(REPOSITORY, room), { recursive: true }))
				.filter((file) => file.endsWith('.ts'))
				.map((file) => path.join(REPOSITORY, room, file)),
		),
	);
	const texts = await Promise.all(sources.flat().map(async (file) => await readFile(file, 'utf8')));
	const names = texts.flatMap((text) =>
		[...text.matchAll(/ from '([^.'][^'/]*)/g)].map(([, name = '']) => name),
	);
	return [...new Set(names)]
		.filter((name) => name !== 'n8n-workflow' && !name.startsWith('node:'))
		.sort();
}

function kindOf(file: string): string {
	if (file === 'package/package.json') return 'package.json';
	if (file === 'package/README.md') return 'readme';
	if (file === 'package/LICENSE.md') return 'licence';
	if (file.startsWith('package/dist/')) {
		if (file.endsWith('/bundle.js')) return 'bundle';
		if (file.endsWith('/THIRD-PARTY-LICENSES.txt')) return 'licences of what is bundled';
		if (file.endsWith('.credentials.js')) return 'credential';
		if (file.endsWith('.node.js')) return 'node';
		if (file.endsWith('.node.json')) return 'search words';
		if (file.endsWith('.svg')) return 'icon';
		if (file.includes('/__schema__/')) return 'schema';
		if (/\/(?:known|types)\/(?:nodes|credentials)\.json$/.test(file)) return 'metadata';
	}
	return file;
}
