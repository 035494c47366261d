/* eslint-disable @n8n/community-nodes/no-restricted-imports -- a test runs on a developer's machine, never inside n8n */
import { utimes } from 'node:fs/promises';
import path from 'node:path';

import { itemsOf } from '../../n8n/client/execution';
import { N8nClient } from '../../n8n/client/n8nClient';
import { n8nVersions } from '../../n8n/install';
import { repository } from '../../n8n/package';
import { playgroundOwner } from '../../n8n/playground';
import { makeTemporaryFolder, type TemporaryFolder } from '../../n8n/temporaryFolder';
import { Shell } from '../docs/shell';

const MINUTE = 60_000;
const EXAMPLES = ['CRM voice messages', 'First call', 'Follow up by outcome'];

let data: TemporaryFolder;
let shell: Shell | undefined;

beforeAll(() => {
	data = makeTemporaryFolder('start');
});
afterEach(async () => await shell?.interrupt(), MINUTE);
afterAll(async () => await data.remove());

/** Types the command and signs in, as it says. */
async function typeIn(command: string) {
	shell = new Shell(command);
	const url = await shell.says(/^n8n +(http:\S+)$/m);
	const sandbox = await shell.says(/^Sandbox +(http:\S+)/m);
	await shell.says(/Ctrl\+C ends both/);
	const client = new N8nClient({ url, version: n8nVersions.current });
	await client.signIn(playgroundOwner);
	const workflows = await client.listWorkflows();
	expect(workflows.map(({ name }) => name).sort()).toEqual(EXAMPLES);
	const idOf = (name: string) => String(workflows.find((it) => it.name === name)?.id);
	return { shell, client, idOf, sandbox };
}

async function control(sandbox: string, method: string, what: string, body: object): Promise<void> {
	const response = await fetch(`${sandbox}/_sandbox/${what}`, {
		method,
		headers: { 'Content-Type': 'application/json' },
		body: JSON.stringify(body),
	});
	if (!response.ok) throw new Error(`The sandbox refused it: ${await response.text()}`);
}

test(
	'npm start: the first call goes as docs/TUTORIAL.md tells',
	async () => {
		const { client, idOf, sandbox } = await typeIn(`npm start -- --data ${data.path}`);
		await control(sandbox, 'PUT', 'digits', { destination: '+13125550100', digits: ['1'] });
		await client.waitForExecution(await client.run(idOf('First call')));
		const [pressed] = await client.waitForExecutions(idOf('First call'), 2);
		const [followUp] = await client.waitForExecutions(idOf('Follow up by outcome'), 1);

		expect(pressed && itemsOf(pressed, 'Answer').map(({ json }) => json)).toEqual([
			{ phone: '+13125550100', answer: 'likes it' },
		]);
		expect(followUp?.lastNodeExecuted).toBe('Answered');
	},
	4 * MINUTE,
);

test(
	'npm run dev: what was there at the last start is there again, and a change of the sources is built',
	async () => {
		const { shell: dev } = await typeIn(`npm run dev -- --data ${data.path}`);
		await dev.says(/Watching/);
		const source = path.join(repository, 'core/statusCodes.ts');
		await utimes(source, new Date(), new Date());
		await dev.says(/Built\. n8n has the new nodes/);
	},
	4 * MINUTE,
);
