/* eslint-disable @n8n/community-nodes/no-restricted-globals, @n8n/community-nodes/no-restricted-imports -- a test runs on a developer's machine, never inside n8n */
import path from 'node:path';

import { Shell } from '../../docs/shell';

const SLOW_PROGRAM = path.join(__dirname, 'slowToEnd.ts');

test('a program that gets one Ctrl+C twice does all that must be done at its end', async () => {
	const shell = new Shell(`npx tsx ${SLOW_PROGRAM}`);
	await shell.says(/working/);
	await shell.interrupt();
	expect(shell.printed).toMatch(/ended in good order/);
});
