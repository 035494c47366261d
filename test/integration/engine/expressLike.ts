import type { FastifyReply, FastifyRequest } from 'fastify';

import { expectNoSecretsIn } from '../../secrecy/findSecrets';

/** n8n hands Express's request and response to a trigger; this is what a trigger uses of them. */
export function expressLike(request: FastifyRequest, reply: FastifyReply) {
	const httpResponse = {
		get statusCode() {
			return reply.raw.statusCode;
		},
		set statusCode(code) {
			reply.raw.statusCode = code;
		},
		setHeader(name: string, value: string | number) {
			reply.raw.setHeader(name, value);
		},
		get end() {
			return reply.raw.end.bind(reply.raw);
		},
		set end(end) {
			reply.raw.end = end;
		},
		status(code: number) {
			reply.code(code);
			return httpResponse;
		},
		json(body: unknown) {
			expectNoSecretsIn('What the trigger answered', body);
			reply.send(body);
			return httpResponse;
		},
	};
	return { httpRequest: request, httpResponse };
}
