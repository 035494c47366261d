import type { FastifyReply, FastifyRequest } from 'fastify';

import type { BehaviourRules } from '../behaviour';
import type { Fault } from '../control/faults';
import { ApiError } from './apiError';
import { notCreated } from './callflows.routes';

/** A request and its answer, and the rules that hold at the moment. */
export interface Exchange {
	request: FastifyRequest;
	reply: FastifyReply;
	rules: BehaviourRules;
}

/** Answers a request with a fault instead of processing it. */
export function injectFault(fault: Fault, exchange: Exchange): void {
	const { request, reply } = exchange;
	if (fault.kind === 'status') {
		void reply.code(fault.status).headers(fault.headers).send(bodyOf(fault, exchange));
		return;
	}
	reply.hijack();
	if (fault.kind === 'reset') request.raw.socket.resetAndDestroy();
}

/** Spoils the answer to a request that was processed; returns what goes out in its place. */
export async function spoilAnswer(
	fault: Fault,
	exchange: Exchange,
	answer: unknown,
): Promise<unknown> {
	const { request, reply } = exchange;
	if (fault.kind === 'status') {
		const body = bodyOf(fault, exchange);
		void reply.code(fault.status);
		if (typeof body === 'string') void reply.type('text/plain; charset=utf-8');
		void reply.headers(fault.headers);
		return typeof body === 'string' ? body : JSON.stringify(body);
	}
	if (fault.kind === 'truncated') await sendHalf(reply, String(answer));
	else if (fault.kind !== 'hang') request.raw.socket.resetAndDestroy();
	return await new Promise(() => {
		// Never settles: nothing else goes out.
	});
}

function bodyOf(fault: Fault, { request, rules }: Exchange): unknown {
	const { httpStatus, message } = new ApiError(fault.status);
	const body = request.routeOptions.url?.endsWith('/callflows')
		? notCreated(httpStatus, message, rules)
		: { statusCode: httpStatus, statusMessage: message };
	return fault.body ?? body;
}

/** The headers announce the whole answer; the connection ends after half of it. */
async function sendHalf(reply: FastifyReply, answer: string): Promise<void> {
	const bytes = Buffer.from(answer);
	reply.raw.writeHead(reply.statusCode, {
		'content-type': String(reply.getHeader('content-type')),
		'content-length': bytes.length,
	});
	const half = bytes.subarray(0, Math.floor(bytes.length / 2));
	await new Promise((resolve) => reply.raw.write(half, resolve));
	reply.raw.socket?.end();
}
