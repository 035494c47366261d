import type { FastifyInstance } from 'fastify';

import { InvalidJsonError } from './apiError';

/** Reads every body as JSON, whatever its content type; an empty one is undefined. */
export function readBodiesAsJson(app: FastifyInstance): void {
	app.removeAllContentTypeParsers();
	app.addContentTypeParser<string>('*', { parseAs: 'string' }, (_request, body, done) => {
		if (body === '') return done(null, undefined);
		try {
			return done(null, JSON.parse(body));
		} catch {
			return done(new InvalidJsonError());
		}
	});
}
