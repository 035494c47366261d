/* eslint-disable @n8n/community-nodes/no-restricted-imports -- a test runs on a developer's machine, never inside n8n */
import { cp, symlink } from 'node:fs/promises';
import path from 'node:path';

import { REPOSITORY } from '../../n8n/package';
import { makeTemporaryFolder, type TemporaryFolder } from '../../n8n/temporaryFolder';

const LEFT_OUT = /^(\.git|\.data|dist|node_modules)$/;

/**
 * The repository as somebody has it who has just run "npm ci". What a command builds, writes and keeps there is in
 * nobody's way.
 */
export async function makeCheckout(): Promise<TemporaryFolder> {
	const folder = makeTemporaryFolder('checkout');
	await cp(REPOSITORY, folder.path, {
		recursive: true,
		filter: (source) => !LEFT_OUT.test(path.relative(REPOSITORY, source)),
	});
	await symlink(path.join(REPOSITORY, 'node_modules'), path.join(folder.path, 'node_modules'));
	return folder;
}
