import { randomUUID } from 'node:crypto';

import type { FastifyInstance } from 'fastify';

import { ApiError, InvalidJsonError } from './apiError';

/** A body that a resource does not accept. */
export class InvalidParamError extends ApiError {
	constructor(problem: string) {
		super(422, `Invalid param: ${problem}`);
	}
}

/** Answers an unacceptable body with 422, in the API's form for it. */
export function answerInvalidParams(app: FastifyInstance): void {
	app.setErrorHandler((error, _request, reply) => {
		const isInvalid = error instanceof InvalidJsonError || error instanceof InvalidParamError;
		if (!isInvalid) throw error;
		return reply.code(422).send({
			errorId: randomUUID(),
			statusCode: '1001',
			statusMessage: error.message,
			timestamp: new Date().toISOString(),
		});
	});
}
