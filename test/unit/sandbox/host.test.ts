/* eslint-disable @n8n/community-nodes/no-restricted-imports -- a test runs on a developer's machine, never inside n8n */
import { networkInterfaces } from 'node:os';

import { startSandbox, type Sandbox } from '../../../sandbox/server';

/** How the sandbox's page is answered at each IPv4 address of this machine. */
async function answersByAddress({ url }: Sandbox): Promise<Record<string, string>> {
	const addresses = Object.values(networkInterfaces()).flatMap((all = []) =>
		all.filter(({ family }) => family === 'IPv4').map(({ address }) => address),
	);
	const answers = addresses.map(async (address) => {
		const { port } = new URL(url);
		return await fetch(`http://${address}:${port}/phone/`).then(
			({ status }) => [address, `${status}`] as const,
			() => [address, 'no answer'] as const,
		);
	});
	return Object.fromEntries(await Promise.all(answers));
}

test('only this machine reaches a sandbox, by the loopback address alone', async () => {
	const sandbox = await startSandbox();
	const { '127.0.0.1': loopback, ...others } = await answersByAddress(sandbox);
	expect(loopback).toBe('200');
	expect(Object.values(others).filter((answer) => answer !== 'no answer')).toEqual([]);
	await sandbox.close();
});

test('one that listens on 0.0.0.0 is reached by every address, and is told by the loopback address', async () => {
	const sandbox = await startSandbox({ host: '0.0.0.0' });
	const answers = Object.values(await answersByAddress(sandbox));
	expect(answers.filter((answer) => answer !== '200')).toEqual([]);
	expect(sandbox.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
	await sandbox.close();
});

test('there, too, no page of another origin controls it', async () => {
	const sandbox = await startSandbox({ host: '0.0.0.0' });
	const origin = 'http://sandbox.example.com';
	const headers = { origin };
	expect((await fetch(`${sandbox.url}/_sandbox/phones`, { headers })).status).toBe(403);
	await sandbox.close();
});
