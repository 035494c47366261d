/* eslint-disable @n8n/community-nodes/no-restricted-imports -- a test runs on a developer's machine, never inside n8n */
import { readdir } from 'node:fs/promises';
import path from 'node:path';

import { ensureN8n } from '../../n8n/install';
import type { TemporaryFolder } from '../../n8n/temporaryFolder';
import { makeCheckout } from '../docs/checkout';
import { Shell } from '../docs/shell';
import { testedVersion } from './testedVersion';

const MINUTE = 60_000;

let checkout: TemporaryFolder;

beforeAll(async () => {
	checkout = await makeCheckout();
});
afterAll(async () => await checkout.remove());

test(
	'npm run bench prints the part that it is asked for, and leaves a profile',
	async () => {
		const command = 'npm run bench -- calls --items 200 --answer-after 20 --only "8x8 Voice"';
		const { bin } = await ensureN8n(testedVersion);
		const bench = new Shell(`${command} --rounds 1 --profile profile`, checkout.path, {
			N8N_BIN: bin,
		});
		const printed = await bench.succeeds();
		expect(printed).toContain('### 200 items, the platform answers after 20 ms (one round)');
		expect(printed).toMatch(/^\| 8x8 Voice \| \d/m);
		expect(printed).not.toMatch(/^\| HTTP Request \| \d/m);
		const profile = await readdir(path.join(checkout.path, 'profile'));
		expect(profile.some((name) => name.endsWith('.cpuprofile'))).toBe(true);
	},
	4 * MINUTE,
);
