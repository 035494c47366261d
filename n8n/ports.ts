/* eslint-disable @n8n/community-nodes/no-restricted-imports -- runs on a developer's machine, never inside n8n */
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';

async function listen(port: number): Promise<number> {
	const server = createServer().listen(port, '127.0.0.1');
	await once(server, 'listening');
	const { port: taken } = server.address() as AddressInfo;
	server.close();
	await once(server, 'close');
	return taken;
}

/** A port of 127.0.0.1 that is free now: the wished one if it is, else any other. */
export async function freePort(wished = 0): Promise<number> {
	return await listen(wished).catch(async () => await listen(0));
}
