/* eslint-disable @n8n/community-nodes/no-restricted-imports -- a test runs on a developer's machine, never inside n8n */
import { readdir } from 'node:fs/promises';
import path from 'node:path';

import { ensureN8n, N8N_VERSIONS } from '../../n8n/install';
import type { TemporaryFolder } from '../../n8n/temporaryFolder';
import { makeCheckout } from '../docs/checkout';
import { Shell } from '../docs/shell';

const MINUTE = 60_000;
const COMMIT =
	'git init -q && git add . && git -c user.name=Test -c user.email=test@example.com commit -qm Before';

let checkout: TemporaryFolder;

beforeAll(async () => {
	checkout = await makeCheckout();
});
afterAll(async () => await checkout.remove());

async function run(command: string): Promise<string> {
	const { bin } = await ensureN8n(N8N_VERSIONS.current);
	return await new Shell(command, checkout.path, { N8N_BIN: bin }).succeeds();
}

test(
	'npm run bench prints the part that it is asked for, and leaves a profile',
	async () => {
		const printed = await run(
			'npm run bench -- calls --items 200 --answer-after 20 --only "8x8 Voice" --rounds 1 --profile profile',
		);
		expect(printed).toContain('### 200 items, the platform answers after 20 ms (one round)');
		expect(printed).toMatch(/^\| 8x8 Voice \| \d/m);
		expect(printed).not.toMatch(/^\| HTTP Request \| \d/m);
		const profile = await readdir(path.join(checkout.path, 'profile'));
		expect(profile.some((name) => name.endsWith('.cpuprofile'))).toBe(true);
	},
	4 * MINUTE,
);

test(
	'npm run bench -- waiting prints how fast a key is answered, and that no answer is lost, also behind another part',
	async () => {
		const printed = await run('npm run bench -- waiting replies --items 5 --rounds 1');
		expect(printed).toMatch(/^\| Call and Wait \| 5 \| \d.* \| \d.* \|$/m);
		expect(printed).toMatch(/^\| Wait node .* \| 5 \| – \| \d.* \|$/m);
		expect(printed).toMatch(/^\| 5 \| 5 \| 0 \| 0 \| 0 \| \d/m);
	},
	4 * MINUTE,
);

test(
	'npm run bench -- beside prints how this tree does beside another commit',
	async () => {
		await run(COMMIT);
		const printed = await run(
			'npm run bench -- beside HEAD calls first-call one-item --items 20 --rounds 1',
		);
		expect(printed).toMatch(/^Before: [0-9a-f]{7,} Before\./m);
		const measured = [
			'20 items at 20 ms: calls per second',
			'20 items: from the start of the node until the first call is at the platform',
			'one item, after 20 runs: ms per execution',
			'one item with a Duplicate Key, 20 keys stored and 20 runs after them: ms per execution',
		];
		for (const what of measured)
			expect(printed).toMatch(
				new RegExp(`^\\| ${what}.* \\| \\d.* \\| \\d.* \\| \\d.* × \\|`, 'm'),
			);
		expect(printed).not.toContain('**failed**');
	},
	8 * MINUTE,
);
