import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Fault } from '../control/faults';
import { ApiError } from './apiError';
import { notCreated } from './callflows.routes';

/** Lets a request meet a fault before it is processed. */
export function injectFault(fault: Fault, request: FastifyRequest, reply: FastifyReply): void {
	switch (fault.kind) {
		case 'status': {
			const { httpStatus, message } = new ApiError(fault.status);
			const body = request.routeOptions.url?.endsWith('/callflows')
				? notCreated(httpStatus, message)
				: { statusCode: httpStatus, statusMessage: message };
			void reply
				.code(fault.status)
				.headers(fault.headers)
				.send(fault.body ?? body);
			break;
		}
		case 'hang':
			reply.hijack();
			break;
		case 'reset':
			reply.hijack();
			resetConnection(request);
			break;
		case 'resetAfter':
			break;
	}
}

export function resetConnection(request: FastifyRequest): void {
	request.raw.socket.resetAndDestroy();
}
