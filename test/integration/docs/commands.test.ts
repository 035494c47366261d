/* eslint-disable @n8n/community-nodes/no-restricted-imports -- a test runs on a developer's machine, never inside n8n */
import { copyFile, readFile, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';

import { REPOSITORY } from '../../../n8n/package';
import { freePort } from '../../../n8n/ports';
import { makeTemporaryFolder, type TemporaryFolder } from '../../../n8n/temporaryFolder';
import { commandsOf } from '../../docs/documentedCommands';
import { readPage } from '../../docs/markdown';
import { Shell } from '../../docs/shell';
import { goodbye, MenuReceiver, question } from '../../sandbox/menuReceiver';
import { accepted, SandboxApi, SUB_ACCOUNT } from '../../sandbox/sandboxApi';
import { SandboxClient } from '../../sandbox/sandboxClient';

// Each starts npm and what it runs.
jest.setTimeout(120_000);

let folder: TemporaryFolder;
let shells: Shell[] = [];

beforeEach(() => {
	folder = makeTemporaryFolder('commands');
});
afterEach(async () => {
	await Promise.all(shells.map(async (shell) => await shell.interrupt()));
	shells = [];
	await folder.remove();
});

function run(line: string, cwd?: string): Shell {
	const shell = new Shell(line, cwd);
	shells.push(shell);
	return shell;
}

/** What is different about the sandbox that a command starts, from what the sandbox says itself. */
const DIFFERENCES: Record<string, (facts: Facts) => void> = {
	'npm run sandbox': ({ welcome }) => expect(welcome).toContain('10 times faster than life'),
	'npm run sandbox -- --port 8808 --speed 10': ({ welcome }) =>
		expect(welcome).toContain('10 times faster than life'),
	'npm run sandbox -- --record': ({ recordings }) => expect(recordings).toHaveLength(1),
	'npm run sandbox -- --answer-after 100': ({ tookMs }) =>
		expect(tookMs).toBeGreaterThanOrEqual(100),
	'npm run sandbox -- --guides': ({ welcome }) => expect(welcome).toContain("the API's guides"),
	'npm run sandbox -- --host 0.0.0.0': ({ welcome }) =>
		expect(welcome).toMatch(/^Listens on +0\.0\.0\.0: /m),
};

interface Facts {
	welcome: string;
	recordings: unknown[];
	tookMs: number;
}

async function documented(start: string): Promise<string[]> {
	const commands = commandsOf(await readPage('sandbox/README.md'));
	return commands.filter((command) => command.startsWith(start));
}

test('the commands of sandbox/README.md that start a sandbox are those that are run here', async () => {
	const commands = commandsOf(await readPage('sandbox/README.md'));
	const starting = commands.filter((command) => command.startsWith('npm run sandbox'));
	expect(starting.sort()).toEqual(Object.keys(DIFFERENCES).sort());
});

test.each(Object.entries(DIFFERENCES))(
	'"%s" starts a sandbox that the curl of the page calls in, and that Ctrl+C ends',
	async (command, expectDifference) => {
		// At a port of its own: a sandbox that runs already is left alone.
		const more = `${command.includes(' -- ') ? '' : ' --'} --port ${await freePort()}`;
		const shell = run(command + more);
		const url = await shell.says(/Base URL +(http:\S+)/);
		const [curl = ''] = await documented('curl');
		const answer = await run(curl.replace('http://127.0.0.1:8808', `-s ${url}`)).succeeds();
		const { sessionId, sessionStatus } = JSON.parse(answer) as Record<string, string>;
		const sandbox = new SandboxApi(() => url);
		const load = await accepted(sandbox.control('GET', 'load'));
		await sandbox.untilIdle();
		const recorded = await accepted(sandbox.api('GET', `${SUB_ACCOUNT}/recordings/${sessionId}`));
		expect(sessionStatus).toBe('CREATED');
		expect(await accepted(sandbox.control('GET', 'calls'))).toEqual({ '+13125550100': 1 });
		expectDifference({
			...(load as object),
			...(recorded as object),
			welcome: shell.printed,
		} as Facts);
		await shell.interrupt();
		await expect(fetch(url)).rejects.toThrow('fetch failed');
	},
);

test('npm run map calls a number of the sandbox, prints what every key leads to, and writes the picture', async () => {
	const receiver = await MenuReceiver.start();
	const client = await SandboxClient.start();
	await client.register('VCA', receiver.url);
	receiver.answerWith(({ isStart }) => (isStart ? question('Press a key.') : goodbye('Goodbye.')));
	const file = path.join(folder.path, 'menu.svg');
	const where = `--sandbox ${client.url} --to ${file}`;
	const printed = await run(`npm run map -- +12025550190 ${where} --depth 2`).succeeds();
	expect(printed).toContain(
		'+12025550190 is called (Prompt 1)\n    Press a key.\n    0–9, *, #, silence\n',
	);
	expect(printed).toContain(`${file} has the picture.`);
	expect(await readFile(file, 'utf8')).toMatch(/^<svg .*Phone menu of \+12025550190/s);

	const unknown = run(`npm run map -- '+1 (212) 555-0100' --sandbox ${client.url}`);
	expect(await unknown.says(/is not right: (\S+) is a number of no sub-account/)).toBe(
		'+12125550100',
	);
	expect(await unknown.ended).toBe(1);
	await client.close();
	const nowhere = run(`npm run map -- +12025550190 --sandbox ${client.url}`);
	expect(await nowhere.says(/No sandbox answers at (\S+)\./)).toBe(client.url);
	await receiver.close();
});

test('a sandbox at a port that is taken says so, and how to go on', async () => {
	const port = await freePort();
	await run(`npm run sandbox -- --port ${port}`).says(/Ctrl\+C ends it/);
	const second = run(`npm run sandbox -- --port ${port}`);
	expect(await second.ended).toBe(1);
	expect(second.printed).toMatch(
		new RegExp(`^Port ${port} is taken, .*: npm run sandbox -- --port ${port + 1}$`, 'm'),
	);
	expect(second.printed).not.toMatch(/Usage|EADDRINUSE/);
});

test('npm run docs writes the page of the error codes', async () => {
	await run(`npm run docs -- --to ${folder.path}`).succeeds();
	const written = await readFile(path.join(folder.path, 'ERROR-CODES.md'), 'utf8');
	expect(written).toBe(await readFile(path.join(REPOSITORY, 'docs/ERROR-CODES.md'), 'utf8'));
});

test('npm run mutants writes mutants into a copy of the repository, and draws some', async () => {
	const printed = await run('npm run mutants -- --sample 0').succeeds();
	expect(printed).toMatch(/^0 of \d{5} mutants are drawn/m);
});

test("npm run format brings a file into n8n's form", async () => {
	for (const file of ['package.json', '.prettierrc.js', '.prettierignore'])
		await copyFile(path.join(REPOSITORY, file), path.join(folder.path, file));
	await symlink(path.join(REPOSITORY, 'node_modules'), path.join(folder.path, 'node_modules'));
	const file = path.join(folder.path, 'greeting.ts');
	await writeFile(file, 'export const greeting = {text: "Hello"}');
	await run('npm run format', folder.path).succeeds();
	expect(await readFile(file, 'utf8')).toBe("export const greeting = { text: 'Hello' };\n");
});
