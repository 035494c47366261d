/* eslint-disable @n8n/community-nodes/no-restricted-imports -- runs on a developer's machine, never inside n8n */
import { once } from 'node:events';

import { request, WebSocket } from 'undici';
import { z } from 'zod';

const targetsSchema = z.array(z.object({ webSocketDebuggerUrl: z.string() })).nonempty();

/** Has the V8 of a process whose inspector listens at this port collect its garbage; settles when it has. */
export async function collectGarbage(port: number): Promise<void> {
	const answer = await request(`http://127.0.0.1:${port}/json/list`);
	const [target] = targetsSchema.parse(await answer.body.json());
	const socket = new WebSocket(target.webSocketDebuggerUrl);
	await once(socket, 'open');
	socket.send(JSON.stringify({ id: 1, method: 'HeapProfiler.collectGarbage' }));
	await once(socket, 'message');
	socket.close();
}
