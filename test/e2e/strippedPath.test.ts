/* eslint-disable @n8n/community-nodes/no-restricted-imports -- a test runs on a developer's machine, never inside n8n */
import { once } from 'node:events';
import { createServer, request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

import { ensureN8n } from '../../n8n/install';
import { installPackage } from '../../n8n/package';
import { freePort } from '../../n8n/ports';
import { startN8n } from '../../n8n/server';
import { Instance, searching } from './instance';
import { testedVersion } from './testedVersion';
import { startWait } from './waiting/waitWorkflow';

const MINUTE = 60_000;
const PREFIX = '/automation';

let proxy: Server;
let instance: Instance;

/** A proxy before n8n, which takes the beginning of the path away and changes nothing else. */
async function startProxy(n8nPort: number): Promise<Server> {
	const server = createServer((incoming, outgoing) => {
		const { method, url = '', headers } = incoming;
		if (!url.startsWith(`${PREFIX}/`)) {
			outgoing.writeHead(404).end();
			return;
		}
		const path = url.slice(PREFIX.length);
		const passedOn = request({ port: n8nPort, host: '127.0.0.1', method, path, headers });
		passedOn.on('response', (answer) => {
			outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
			answer.pipe(outgoing);
		});
		passedOn.on('error', () => outgoing.destroy());
		incoming.pipe(passedOn);
	}).listen(0, '127.0.0.1');
	await once(server, 'listening');
	return server;
}

beforeAll(async () => {
	const install = await ensureN8n(testedVersion);
	const port = await freePort();
	proxy = await startProxy(port);
	const { port: proxyPort } = proxy.address() as AddressInfo;
	const env = { WEBHOOK_URL: `http://127.0.0.1:${proxyPort}${PREFIX}/` };
	const inspect = searching(install);
	instance = await Instance.around(
		await startN8n({ install, port, prepare: installPackage, inspect, env }),
	);
	const hub = await instance.createTriggerWorkflow('Hub', { event: 'waitingCalls' });
	await instance.client.publish(hub);
}, 3 * MINUTE);
afterAll(async () => {
	await instance.stop();
	proxy.closeAllConnections();
	proxy.close();
	await once(proxy, 'close');
}, MINUTE);

test(
	'the trigger is registered below the path that the proxy takes away, and receives events there',
	async () => {
		expect(new URL(String(await instance.registeredUrl())).pathname).toMatch(
			/^\/automation\/webhook\//,
		);
		expect(await instance.deliver('session-1')).toBe(200);
	},
	MINUTE,
);

test(
	'where a proxy takes a part of the path away, n8n refuses the addresses of executions that wait, which is told before anybody is called',
	async () => {
		const { executionId } = await startWait(instance, { destination: '+12025550141' });
		const { status, error } = await instance.client.waitForExecution(executionId);
		expect([status, error?.message]).toEqual([
			'error',
			'n8n refuses its own address for executions that wait, so this call could not be waited for',
		]);
		expect(error?.description).toBe(
			'Nobody was called. A proxy before n8n takes a part of the path away, and n8n signs the whole path: have the proxy leave the path as it is and set N8N_PATH, or give n8n a host name of its own.',
		);
		expect(await instance.control('GET', 'calls')).toEqual({});
	},
	MINUTE,
);
