/* eslint-disable @n8n/community-nodes/no-restricted-globals, @n8n/community-nodes/no-restricted-imports -- a test runs on a developer's machine, never inside n8n */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { addSecret } from '../../secrecy/knownSecrets';
import { expectNoSecretsInN8n } from '../../secrecy/searchN8n';

const install = { node: process.execPath, bin: '', version: '' };
const PLANTED = { name: 'the planted key', value: 'planted-key-2' };

let folder: string;
beforeEach(async () => {
	addSecret(PLANTED);
	folder = await mkdtemp(path.join(tmpdir(), 'n8n-8x8-'));
	await mkdir(path.join(folder, '.n8n'));
});
afterEach(async () => await rm(folder, { recursive: true }));

async function search(log: string) {
	return await expectNoSecretsInN8n(install, folder, log);
}

test('a secret in what n8n printed is found, once', async () => {
	await expect(search(`${PLANTED.value} ${PLANTED.value}`)).rejects.toThrow(
		/^n8n has left secrets behind:\nthe planted key in the printed log$/,
	);
});

test('a secret in a file that is no text is found', async () => {
	const bytes = Buffer.concat([Buffer.from([0, 0xff, 0xfe]), Buffer.from(PLANTED.value)]);
	await writeFile(path.join(folder, '.n8n', 'binary'), bytes);
	await expect(search('')).rejects.toThrow(/^the planted key in the file \.n8n.binary$/m);
});

test('where there is no secret, nothing is found', async () => {
	await writeFile(path.join(folder, '.n8n', 'config'), '{"encryptionKey":"k"}');
	await expect(search('n8n is ready')).resolves.toBeUndefined();
});
