/* eslint-disable @n8n/community-nodes/no-restricted-imports -- runs on a developer's machine, never inside n8n */
import { setTimeout as delay } from 'node:timers/promises';

import type { FastifyInstance, FastifyRequest } from 'fastify';

import { letsRequestPass, type Fault } from '../control/faults';
import type { JournalEntry } from '../control/journal';
import type { PlatformHolder } from '../platform';
import { ApiError } from './apiError';
import { authenticate, type Caller, type SubAccountParams } from './authentication';
import { callflowRoutes } from './callflows.routes';
import { exportRoutes } from './exports.routes';
import { injectFault, spoilAnswer } from './faultInjection';
import { numberRoutes } from './numbers.routes';
import { recordingPushConfigRoutes } from './recordingPushConfig.routes';
import { recordingRoutes } from './recordings.routes';
import { speechProfileRoutes } from './speechProfiles.routes';
import { webhookRoutes } from './webhooks.routes';

/** The Voice API under /api/v1/subaccounts/:subAccountId. Each request is logged, then meets its fault, then is authenticated. */
export async function apiRoutes(app: FastifyInstance, platform: PlatformHolder): Promise<void> {
	app.decorateRequest<JournalEntry | null>('journalEntry', null);
	app.decorateRequest<Fault | null>('faultOfAnswer', null);
	app.decorateRequest<Caller | null>('caller', null);

	app.addHook('onRequest', async (request, reply) => {
		const { faults, journal, load } = platform.current;
		reply.raw.once('close', load.begin());
		const { subAccountId = null } = request.params as Partial<SubAccountParams>;
		const path = request.url.replace(/\?.*$/s, '');
		const entry = journal.add({ method: request.method, path, subAccountId });
		request.setDecorator('journalEntry', entry);

		const fault = faults.take(request.method, path);
		if (!fault) return;
		entry.fault = fault.kind;
		if (letsRequestPass(fault)) request.setDecorator('faultOfAnswer', fault);
		else injectFault(fault, { request, reply, rules: platform.current.behaviour.rules });
	});
	app.addHook('onRequest', async (request) => {
		request.setDecorator('caller', authenticate(platform.current, request));
	});
	app.addHook('onSend', async () => {
		const { answerAfterMs } = platform.current;
		// Unreferenced, so that it does not keep a closed sandbox alive.
		if (answerAfterMs > 0) await delay(answerAfterMs, undefined, { ref: false });
	});
	app.addHook('onSend', async (request, reply, answer) => {
		const fault = request.getDecorator<Fault | null>('faultOfAnswer');
		if (!fault) return answer;
		const { rules } = platform.current.behaviour;
		return await spoilAnswer(fault, { request, reply, rules }, answer);
	});
	app.addHook('onResponse', async (request, reply) => {
		const entry = entryOf(request);
		if (entry.fault === null || entry.fault === 'status') entry.status = reply.statusCode;
	});

	app.setErrorHandler((error, _request, reply) => {
		const { httpStatus, message } = ApiError.of(error);
		return reply.code(httpStatus).send({ statusCode: httpStatus, statusMessage: message });
	});
	app.setNotFoundHandler(() => {
		throw new ApiError(404);
	});

	await app.register(async (scope) => callflowRoutes(scope, platform));
	await app.register(async (scope) => webhookRoutes(scope, platform));
	await app.register(async (scope) => recordingPushConfigRoutes(scope, platform));
	await app.register(async (scope) => exportRoutes(scope, platform));
	recordingRoutes(app, platform);
	speechProfileRoutes(app);
	numberRoutes(app, platform);
}

function entryOf(request: FastifyRequest): JournalEntry {
	return request.getDecorator<JournalEntry>('journalEntry');
}
