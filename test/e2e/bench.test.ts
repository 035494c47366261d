/* eslint-disable @n8n/community-nodes/no-restricted-imports -- a test runs on a developer's machine, never inside n8n */
import { readdir } from 'node:fs/promises';

import { makeTemporaryFolder, type TemporaryFolder } from '../../n8n/temporaryFolder';
import { Shell } from '../docs/shell';

const MINUTE = 60_000;

let profile: TemporaryFolder;

beforeAll(() => {
	profile = makeTemporaryFolder('profile');
});
afterAll(async () => await profile.remove());

test(
	'npm run bench prints the part that it is asked for, and leaves a profile',
	async () => {
		const command = 'npm run bench -- calls --items 200 --answer-after 20 --only "8x8 Voice"';
		const bench = new Shell(`${command} --rounds 1 --profile ${profile.path}`);
		const printed = await bench.succeeds();
		expect(printed).toContain('### 200 items, the platform answers after 20 ms (one round)');
		expect(printed).toMatch(/^\| 8x8 Voice \|/m);
		expect(printed).not.toContain('| HTTP Request |');
		expect((await readdir(profile.path)).some((name) => name.endsWith('.cpuprofile'))).toBe(true);
	},
	4 * MINUTE,
);
