/* eslint-disable @n8n/community-nodes/no-restricted-imports -- a test runs on a developer's machine, never inside n8n */
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';

import type { Browser } from 'playwright-core';

import { openBrowser } from '../../n8n/browser';
import { itemsOf } from '../../n8n/client/execution';
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
	return { shell, client, idOf, sandbox };
}

test(
	'npm start: the first call goes as docs/TUTORIAL.md tells, answered and declined',
	async () => {
		const { client, idOf, sandbox } = await typeIn('npm start');
		const phones = await browser.newPage();
		await phones.goto(sandbox);
		const button = (name: string) => phones.getByRole('button', { name, exact: true });
		const call = async () => await client.run(idOf('First call'));
		const answerOf = async (execution: string) =>
			itemsOf(await client.waitForExecution(execution), 'Answer').map(({ json }) => json);
		const hears = async (text: string) =>
			await phones.getByRole('log').getByText(text).first().waitFor();

		await button('Use the phone +13125550100').click();
		const first = await call();
		await button('Answer').click();
		await hears('Press 1 to say yes. Press 2 to say no.');
		await button('Key 1').click();
		await hears('Thank you. Goodbye.');
		const phone = '+13125550100';
		expect(await answerOf(first)).toEqual([{ phone, likesIt: true, reason: 'approved' }]);
		const [followUp] = await client.waitForExecutions(idOf('Follow up by outcome'), 1);
		expect(followUp?.lastNodeExecuted).toBe('Answered');

		const second = await call();
		await button('Decline').click();
		expect(await answerOf(second)).toEqual([{ phone, likesIt: false, reason: 'busy' }]);
	},
	4 * MINUTE,
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
