/* eslint-disable @n8n/community-nodes/no-restricted-imports -- runs on a developer's machine, never inside n8n */
import { once } from 'node:events';
import { createServer } from 'node:http';

import { freePort } from '../../../n8n/ports';
import type { MeasuredPlatform } from '../measuredPlatform';

/** The headers that the platform sends with a registered delivery, the secret among them. */
export async function headersOfDelivery(
	platform: MeasuredPlatform,
	subAccountId: string,
	type: string,
): Promise<Record<string, string>> {
	const port = await freePort();
	let authorization = '';
	const receiver = createServer((request, response) => {
		authorization = request.headers.authorization ?? '';
		response.end();
	}).listen(port, '127.0.0.1');
	await once(receiver, 'listening');
	const url = `http://127.0.0.1:${port}`;
	await platform.control('POST', 'deliveries', { subAccountId, type, body: {}, url });
	receiver.closeAllConnections();
	receiver.close();
	return { authorization };
}
