/* eslint-disable @n8n/community-nodes/no-restricted-imports -- a test runs on a developer's machine, never inside n8n */
import { readFileSync } from 'node:fs';
import path from 'node:path';

import { REPOSITORY } from '../../../n8n/package';
import { commands, curl } from '../../docs/commands';
import { commandsOf } from '../../docs/documentedCommands';
import { readPages } from '../../docs/markdown';

async function documented() {
	const pages = await readPages();
	return pages.flatMap((page) => commandsOf(page).map((command) => ({ command, of: page.file })));
}

test('each command of a page is on the list of those that a test runs', async () => {
	const unknown = (await documented()).filter(
		({ command }) => !(command in commands) && !command.startsWith('curl '),
	);
	expect(unknown).toEqual([]);
});

test('the list has no command that no page shows', async () => {
	const shown = new Set((await documented()).map(({ command }) => command));
	expect(Object.keys(commands).filter((command) => !shown.has(command))).toEqual([]);
});

test.each([...Object.entries(commands), ['curl', curl] as const])(
	'%s: its runner has it',
	(_command, { file, text }) => {
		expect(readFileSync(path.join(REPOSITORY, file), 'utf8')).toContain(text);
	},
);
