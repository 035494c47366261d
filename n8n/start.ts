/* eslint-disable @n8n/community-nodes/no-restricted-globals, @n8n/community-nodes/no-restricted-imports -- runs on a developer's machine, never inside n8n */
import { join } from 'node:path';
import { parseArgs } from 'node:util';

import { startSandbox } from '../sandbox/server';
import { exampleFiles } from './examples';
import { ensureN8n, N8N_VERSIONS } from './install';
import { installPackage, REPOSITORY, updateInstalledPackage } from './package';
import { EXAMPLES_TAG, PLAYGROUND_OWNER, setUpPlayground } from './playground';
import { freePort } from './ports';
import { runProgram, say, type AtEnd } from './program';
import { rebuildOnChange } from './rebuild';
import { startN8n } from './server';

// Used if they are free.
const { N8N_PORT = '5678', SANDBOX_PORT = '8808' } = process.env;
const TIMES_FASTER_THAN_LIFE = 10;

function welcome(n8nUrl: string, sandboxUrl: string): string {
	return `
n8n        ${n8nUrl}
Sign in    ${PLAYGROUND_OWNER.email}, password ${PLAYGROUND_OWNER.password}
Sandbox    ${sandboxUrl} in place of 8x8: nobody is called, nothing is billed

Open "First call" and run it, as docs/TUTORIAL.md tells; or "CRM voice messages", and see under Executions what
"Follow up by outcome" made of each call. All recipes of docs/RECIPES.md are there, with the tag "${EXAMPLES_TAG}".
Ctrl+C ends both. What you change in n8n stays in .data/ for the next start.`;
}

async function start(atEnd: AtEnd): Promise<void> {
	const { values } = parseArgs({ options: { watch: { type: 'boolean', default: false } } });
	const install = await ensureN8n(N8N_VERSIONS.current, { log: say });
	const sandbox = await startSandbox({
		port: await freePort(Number(SANDBOX_PORT)),
		speed: TIMES_FASTER_THAN_LIFE,
	});
	atEnd(async () => await sandbox.close());
	say(`Starting n8n ${install.version} with this package ...`);
	const n8n = await startN8n({
		install,
		userFolder: join(REPOSITORY, '.data'),
		prepare: installPackage,
		port: Number(N8N_PORT),
		env: values.watch ? { N8N_DEV_RELOAD: 'true' } : {},
	});
	atEnd(n8n.stop);
	await setUpPlayground(n8n, sandbox.url, exampleFiles());
	say(welcome(n8n.url, sandbox.url));
	if (values.watch) {
		const stopWatching = rebuildOnChange(async () => {
			await updateInstalledPackage(n8n.userFolder);
			say('Built. n8n has the new nodes; reload the editor to see them.');
		}, say);
		atEnd(async () => stopWatching());
		say('Watching core/, credentials/ and nodes/ ...');
	}
	await n8n.ended;
	throw new Error(`n8n ended by itself. Its last lines:\n${n8n.log().slice(-2000)}`);
}

runProgram(start);
