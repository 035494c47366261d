/* eslint-disable @n8n/community-nodes/no-restricted-imports -- a test runs on a developer's machine, never inside n8n */
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';

import { ensureN8n } from '../../../n8n/install';
import { runNpm } from '../../../n8n/npm';
import { packageFolder, PACKAGE_NAME } from '../../../n8n/package';
import { startN8n, type N8nServer } from '../../../n8n/server';
import { Instance, searching } from '../instance';
import { testedVersion } from '../testedVersion';

/** The saved workflows have operations that the guides know on the older host alone. */
const WITH_EVERYTHING = { follows: 'reference' } as const;

/** Where the documentation says to run npm, below the user folder. */
function nodesFolder(userFolder: string) {
	return path.join(userFolder, '.n8n', 'nodes');
}

const silently = { log: () => undefined, what: 'npm' };

/** npm, as somebody runs it in the nodes folder. The package brings nothing along, so nothing is fetched. */
async function npm(userFolder: string, ...args: string[]): Promise<void> {
	await runNpm([...args, '--offline'], { cwd: nodesFolder(userFolder), ...silently });
}

/** An n8n whose nodes come and go with npm, while its data stay. */
export class Installation {
	private server: N8nServer | undefined;
	private joined: Instance | undefined;

	constructor(private readonly userFolder: string) {}

	/** n8n with its sandbox; from the first start on that knows the credential. */
	get instance(): Instance {
		if (this.joined === undefined) throw new Error('n8n has not been started with the package.');
		return this.joined;
	}

	/** A new n8n that knows nothing of the package. */
	async startWithout(): Promise<void> {
		const install = await ensureN8n(testedVersion);
		const { userFolder } = this;
		this.server = await startN8n({ install, userFolder, inspect: searching(install) });
	}

	async npmInstall(tarball: string): Promise<void> {
		await npm(this.userFolder, 'install', tarball);
	}

	async npmUninstall(): Promise<void> {
		await npm(this.userFolder, 'uninstall', PACKAGE_NAME);
	}

	async restart(): Promise<void> {
		if (this.joined !== undefined) {
			await this.joined.n8n.stop();
			await this.joined.startAgain();
			return;
		}
		await this.server?.stop();
		await this.startWithout();
		if (this.server !== undefined)
			this.joined = await Instance.around(this.server, WITH_EVERYTHING);
	}

	async stop(): Promise<void> {
		if (this.joined === undefined) await this.server?.stop();
		else await this.joined.stop();
	}

	/** What npm has put there. */
	async packages(): Promise<string[]> {
		const names = await readdir(path.join(nodesFolder(this.userFolder), 'node_modules'));
		return names.filter((name) => !name.startsWith('.'));
	}

	async version(): Promise<unknown> {
		const file = path.join(packageFolder(this.userFolder), 'package.json');
		return (JSON.parse(await readFile(file, 'utf8')) as { version: unknown }).version;
	}
}
