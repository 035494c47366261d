/* eslint-disable @n8n/community-nodes/no-restricted-globals, @n8n/community-nodes/no-restricted-imports -- a test runs on a developer's machine, never inside n8n */
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

import { OUTCOMES } from '../../core/events/outcome';
import { ensureN8n } from '../../n8n/install';
import { REPOSITORY } from '../../n8n/package';
import { readExampleFile } from '../docs/workflows';
import { testedVersion } from './testedVersion';

const MINUTE = 60_000;
test(
	'the demo calls every contact, follows up every outcome and refuses the bad number',
	async () => {
		const { bin } = await ensureN8n(testedVersion);
		const { stdout } = await promisify(execFile)(
			process.execPath,
			[require.resolve('tsx/cli'), 'n8n/demo.ts'],
			{ cwd: REPOSITORY, env: { ...process.env, N8N_BIN: bin } },
		);
		const { nodes } = readExampleFile('crm-voice-messages.json');
		const list = nodes.find(({ name }) => name === 'Contacts')?.parameters.jsonOutput;
		const { contacts } = JSON.parse(String(list)) as { contacts: Array<{ name: string }> };
		expect(contacts).toHaveLength(14);
		for (const { name } of contacts) expect(stdout).toContain(name);
		for (const outcome of OUTCOMES.filter((name) => name !== 'unknown')) {
			expect(stdout).toContain(outcome);
		}
		expect(stdout).toContain('is not a valid phone number');
	},
	3 * MINUTE,
);
