import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

import { defaultQuery, readLogEnd, readLogTime, type CallLogQuery } from '../exports/callLogQuery';
import type { ExportJob } from '../exports/exports';
import { isJsonObject, type JsonObject } from '../json';
import type { PlatformHolder } from '../platform';
import { ApiError, InvalidJsonError } from './apiError';
import { callerOf } from './authentication';
import { isOlderHost } from './hosts';
import { answerInvalidParams, InvalidParamError } from './invalidParam';

export function exportRoutes(app: FastifyInstance, platform: PlatformHolder): void {
	answerInvalidParams(app);

	app.addHook('onRequest', async (request) => {
		const { exportsOnEveryHost } = platform.current.behaviour.rules;
		if (!exportsOnEveryHost && !isOlderHost(request.hostname)) throw new ApiError(404);
	});

	app.post('/messages/exports', (request, reply) => {
		const query = readQuery(request.body, new Date());
		const { jobId } = platform.current.exports.start(callerOf(request).subAccount.id, query);
		return reply.code(202).send({ jobId });
	});

	app.get('/messages/exports/:jobId', (request, reply) => {
		const job = jobOf(request);
		if (!job) return answerUnknownJob(reply);
		platform.current.exports.poll(job);
		const { status, file } = job;
		if (status !== 'succeeded' || !file) return { status };
		const expires = file.expiresAt.toISOString();
		const origin = `${request.protocol}://${request.host}`;
		const link = `${origin}/_sandbox/exports/${file.name}?expires=${encodeURIComponent(expires)}`;
		return { status, data: [link], expires };
	});

	app.delete('/messages/exports/:jobId', (request, reply) => {
		const job = jobOf(request);
		if (!job) return answerUnknownJob(reply);
		job.status = 'cancelled';
		return reply.code(204).send();
	});

	function jobOf(request: FastifyRequest): ExportJob | undefined {
		const { jobId } = request.params as { jobId: string };
		return platform.current.exports.get(callerOf(request).subAccount.id, jobId);
	}
}

/** The status code is a text here, unlike everywhere else. */
function answerUnknownJob(reply: FastifyReply): FastifyReply {
	return reply.code(404).send({ statusCode: '404', statusMessage: 'Export job not found' });
}

/** The body is optional, and so is each of its fields. */
function readQuery(body: unknown, now: Date): CallLogQuery {
	const fields = body ?? {};
	if (!isJsonObject(fields)) throw new InvalidJsonError();
	const query = defaultQuery(now);
	const { from, to, limit } = {
		from: readTime(fields, 'from', readLogTime) ?? query.from,
		to: readTime(fields, 'to', readLogEnd) ?? query.to,
		limit: fields.limit ?? query.limit,
	};
	if (from >= to) throw new InvalidParamError('from should be before to');
	if (typeof limit !== 'number' || !Number.isInteger(limit) || limit < 0) {
		throw new InvalidParamError('limit should be an integer from 0');
	}
	return { from, to, limit };
}

function readTime(
	fields: JsonObject,
	name: string,
	read: (value: string) => Date | undefined,
): Date | undefined {
	const value = fields[name] ?? undefined;
	if (value === undefined) return undefined;
	const time = typeof value === 'string' ? read(value) : undefined;
	if (!time) throw new InvalidParamError(`${name} should be a date or a date with a time`);
	return time;
}
