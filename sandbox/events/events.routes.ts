import type { FastifyInstance } from 'fastify';

import type { PlatformHolder } from '../platform';
import type { LoggedFact } from './fact';
import { pageStateOf } from './pageState';

/** How soon a page that lost its stream reconnects; milliseconds. */
const RETRY_MS = 500;

/**
 * What happens, as server-sent events: `state` at first and after each change, and a message for each fact, past ones
 * included. A fact's id is its log and its number there, so that a page that reconnects gets what it missed.
 */
export function eventRoutes(app: FastifyInstance, platform: PlatformHolder): void {
	app.get('/events', (request, reply) => {
		const { current } = platform;
		const { events, phones } = current;
		reply.hijack();
		const { raw } = reply;
		raw.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
		const state = () =>
			raw.write(`event: state\ndata: ${JSON.stringify(pageStateOf(current))}\n\n`);
		const fact = (logged: LoggedFact) =>
			raw.write(`id: ${events.id} ${logged.number}\ndata: ${JSON.stringify(logged)}\n\n`);

		raw.write(`retry: ${RETRY_MS}\n`);
		state();
		const [log, number] = String(request.headers['last-event-id'] ?? '').split(' ');
		for (const logged of events.after(log === events.id ? Number(number) : 0)) fact(logged);

		const unfollow = events.follow({ fact, change: state, end: () => raw.end() });
		const pageLeft = phones.pageCame();
		raw.once('close', () => {
			unfollow();
			pageLeft();
		});
	});
}
