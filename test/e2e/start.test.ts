/* eslint-disable @n8n/community-nodes/no-restricted-imports -- a test runs on a developer's machine, never inside n8n */
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';

import type { Browser } from 'playwright-core';

import { openBrowser } from '../../n8n/browser';
import { N8nClient } from '../../n8n/client/n8nClient';
import { exampleFiles } from '../../n8n/examples';
import { ensureN8n } from '../../n8n/install';
import { PLAYGROUND_OWNER } from '../../n8n/playground';
import { freePort } from '../../n8n/ports';
import type { TemporaryFolder } from '../../n8n/temporaryFolder';
import { makeCheckout } from '../docs/checkout';
import { Shell } from '../docs/shell';
import { readExampleFile } from '../docs/workflows';
import { testedVersion } from './testedVersion';
import { Reader } from './tutorial/reader';
import { readTutorial } from './tutorial/readTutorial';

const MINUTE = 60_000;
const EXAMPLES = exampleFiles().map((file) => readExampleFile(file).name);

let checkout: TemporaryFolder;
let browser: Browser;
let shell: Shell | undefined;

beforeAll(async () => {
	checkout = await makeCheckout();
	browser = await openBrowser();
}, 3 * MINUTE);
afterEach(async () => await shell?.interrupt(), MINUTE);
afterAll(async () => {
	await browser.close();
	await checkout.remove();
});

/** Types the command and signs in, as it says. */
async function typeIn(command: string) {
	const { bin } = await ensureN8n(testedVersion);
	// The usual ports are for one: another test may be typing the same command.
	shell = new Shell(command, checkout.path, {
		...{ N8N_BIN: bin, N8N_PORT: String(await freePort()) },
		SANDBOX_PORT: String(await freePort()),
	});
	const url = await shell.says(/^n8n +(http:\S+)$/m);
	const sandbox = await shell.says(/^Sandbox +(http:\S+)/m);
	await shell.says(/Ctrl\+C ends both/);
	const client = new N8nClient({ url, version: testedVersion });
	await client.signIn(PLAYGROUND_OWNER);
	const workflows = await client.listWorkflows();
	const tagged = await client.listWorkflows('8x8 example');
	for (const listed of [workflows, tagged])
		expect(listed.map(({ name }) => name).sort()).toEqual(EXAMPLES.sort());
	const idOf = (name: string) => String(workflows.find((it) => it.name === name)?.id);
	return { shell, client, idOf, n8n: url, sandbox };
}

test(
	'npm start: docs/TUTORIAL.md is followed to the letter, with what stands on the screen',
	async () => {
		const { client, idOf, n8n, sandbox } = await typeIn('npm start');
		const reader = await Reader.open(browser, { n8n, sandbox });
		await reader.signIn(PLAYGROUND_OWNER.email, PLAYGROUND_OWNER.password);
		const sections = ['Call', 'See the follow-up', 'Change something'];
		for (const section of sections) {
			for (const step of await readTutorial(section)) await reader.follow(step);
			if (section === 'Call')
				await reader.keepFilm(
					'first-call-film',
					'The execution goes on with the key that was pressed.',
				);
		}
		// The call that was declined went to the execution that waited for it.
		const followUps = await client.waitForExecutions(idOf('Follow up by outcome'), 2);
		const branches = followUps.map(({ lastNodeExecuted }) => lastNodeExecuted);
		expect(branches).toEqual(['Answered', 'Answered']);
	},
	8 * MINUTE,
);

test(
	'npm run dev: what was there at the last start is there again, and a change of the sources is built',
	async () => {
		const { shell: dev } = await typeIn('npm run dev');
		await dev.says(/Watching/);
		const source = path.join(checkout.path, 'core/statusCodes.ts');
		await writeFile(source, `${await readFile(source, 'utf8')}// changed\n`);
		await dev.says(/Built\. n8n has the new nodes/);
	},
	4 * MINUTE,
);
