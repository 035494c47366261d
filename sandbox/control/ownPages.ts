import type { FastifyRequest } from 'fastify';
import { ControlError } from './controlError';

const loopback = ['127.0.0.1', 'localhost', '[::1]'];

/** Refuses what a web page of somebody else sends: a browser says where a request comes from, other clients do not. */
export async function refuseForeignPages({ headers }: FastifyRequest): Promise<void> {
	const { origin, host } = headers;
	if (origin === undefined) return;
	const page = URL.canParse(origin) ? new URL(origin) : undefined;
	if (page && page.host === host && loopback.includes(page.hostname)) return;
	throw new ControlError(403, `A page of ${origin} must not control the sandbox.`);
}
