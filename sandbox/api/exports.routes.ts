import type { FastifyInstance, FastifyRequest } from 'fastify';
import { isJsonObject, type JsonObject } from '../callflow/fieldReader';
import { defaultQuery, readLogEnd, readLogTime, type CallLogQuery } from '../exports/callLogQuery';
import type { ExportJob } from '../exports/exports';
import type { PlatformHolder } from '../platform';
import { ApiError, InvalidJsonError } from './apiError';
import { callerOf } from './authentication';
import { answerInvalidParams, InvalidParamError } from './invalidParam';

export function exportRoutes(app: FastifyInstance, platform: PlatformHolder): void {
	answerInvalidParams(app);

	app.post('/messages/exports', (request, reply) => {
		const query = readQuery(request.body, new Date());
		const { jobId } = platform.current.exports.start(callerOf(request).subAccount.id, query);
		return reply.code(202).send({ jobId });
	});

	app.get('/messages/exports/:jobId', (request) => {
		const job = jobOf(request);
		platform.current.exports.poll(job);
		const { status, file } = job;
		if (status !== 'succeeded' || !file) return { status };
		const expires = file.expiresAt.toISOString();
		const origin = `${request.protocol}://${request.host}`;
		const link = `${origin}/_sandbox/exports/${file.name}?expires=${encodeURIComponent(expires)}`;
		return { status, data: [link], expires };
	});

	app.delete('/messages/exports/:jobId', (request, reply) => {
		jobOf(request).status = 'cancelled';
		return reply.code(204).send();
	});

	function jobOf(request: FastifyRequest): ExportJob {
		const { jobId } = request.params as { jobId: string };
		const job = platform.current.exports.get(callerOf(request).subAccount.id, jobId);
		if (!job) throw new ApiError(404, 'Export job not found');
		return job;
	}
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
