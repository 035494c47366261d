import type { FastifyRequest } from 'fastify';

import { ControlError } from './controlError';

const LOOPBACK = ['127.0.0.1', 'localhost', '[::1]'];

/** Refuses requests of other people's web pages. Only browsers say which page a request comes from. */
export async function refuseForeignPages({ headers }: FastifyRequest): Promise<void> {
	const { origin, host } = headers;
	if (origin === undefined) return;
	const page = URL.canParse(origin) ? new URL(origin) : undefined;
	if (page && page.host === host && LOOPBACK.includes(page.hostname)) return;
	throw new ControlError(403, `A page of ${origin} must not control the sandbox.`);
}
