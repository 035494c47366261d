/* eslint-disable @n8n/community-nodes/no-restricted-imports -- a test runs on a developer's machine, never inside n8n */
import { copyFile, mkdir, readdir, readFile } from 'node:fs/promises';
import path from 'node:path';

import { runNpm } from '../../n8n/npm';
import { packageFolder, PACKAGE_NAME } from '../../n8n/package';
import { makeTemporaryFolder, type TemporaryFolder } from '../../n8n/temporaryFolder';
import { version } from '../../package.json';
import { readCompose } from '../docs/compose';
import { packVersions } from '../e2e/installed/packVersions';

const OTHER = '0.0.9';

// It packs the package and another version of it, and installs each.
jest.setTimeout(120_000);

let folder: TemporaryFolder;
let tarballs: { current: string; other: string };
let userFolder: string;
let mounted: string;

beforeAll(async () => {
	folder = makeTemporaryFolder('docker');
	userFolder = path.join(folder.path, 'home');
	mounted = path.join(folder.path, 'mounted.tgz');
	// The image has it, empty.
	await mkdir(path.join(userFolder, '.n8n'), { recursive: true });
	tarballs = await packVersions(folder.path, OTHER);
});
afterAll(async () => await folder.remove());

/** What docker-compose.yml has a container run before n8n starts, with this machine's paths in place of its own. */
async function install(tarball: string): Promise<void> {
	await copyFile(tarball, mounted);
	const [program, ...args] = (readCompose().services.package?.entrypoint ?? []).map((word) =>
		word.replace('/home/node', userFolder).replace('/package/n8n-nodes-8x8-voice.tgz', mounted),
	);
	expect(program).toBe('npm');
	await runNpm(args, { cwd: folder.path, log: () => undefined, what: 'npm' });
}

async function installedVersion(): Promise<unknown> {
	const manifest = path.join(packageFolder(userFolder), 'package.json');
	return (JSON.parse(await readFile(manifest, 'utf8')) as { version: unknown }).version;
}

test('the package, and nothing else, is where an n8n looks for it that has never been started', async () => {
	await install(tarballs.other);
	const packages = await readdir(path.dirname(packageFolder(userFolder)));
	expect(packages.filter((name) => !name.startsWith('.'))).toEqual([PACKAGE_NAME]);
	expect(await installedVersion()).toBe(OTHER);
});

test('a tarball that is packed anew takes the place of the one before', async () => {
	await install(tarballs.other);
	await install(tarballs.current);
	expect(await installedVersion()).toBe(version);
});
