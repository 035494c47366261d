import type { FastifyInstance } from 'fastify';

import { ApiError } from '../api/apiError';
import { eventRoutes } from '../events/events.routes';
import { MAGIC_NUMBERS } from '../magicNumbers';
import type { PlatformHolder } from '../platform';
import { publicRegistration } from '../webhooks/registrations';
import { behaviourControlRoutes } from './behaviour.routes';
import { callControlRoutes } from './calls.routes';
import {
	answerBehaviourSchema,
	apiKeySchema,
	faultSchema,
	idleSchema,
	policySchema,
} from './control.schemas';
import { check, ControlError } from './controlError';
import { deliveryControlRoutes } from './deliveries.routes';
import { exportControlRoutes } from './exports.routes';
import { refuseForeignPages } from './foreignPages';
import { mapControlRoutes } from './map.routes';
import { numberControlRoutes } from './numbers.routes';
import { phoneControlRoutes } from './phones.routes';
import { recordingControlRoutes } from './recordings.routes';

/** What the real platform does not offer: looking inside, and making things go wrong. */
export function controlRoutes(
	app: FastifyInstance,
	platform: PlatformHolder,
	reset: () => Promise<void>,
): void {
	app.setErrorHandler((error, _request, reply) => {
		const { httpStatus, message } = error instanceof ControlError ? error : ApiError.of(error);
		return reply.code(httpStatus).send({ error: message });
	});

	app.addHook('onRequest', refuseForeignPages);

	app.setNotFoundHandler((request) => {
		throw new ControlError(404, `There is no ${request.method} ${request.url}.`);
	});

	app.get('/sessions', () => platform.current.sessions.list());
	app.get('/calls', () => platform.current.sessions.calls());
	app.get('/requests', () => platform.current.journal.list());
	app.get('/load', () => platform.current.load.report());
	app.put('/answers/behaviour', (request) => {
		const { afterMs } = check(answerBehaviourSchema, request.body);
		platform.current.answerAfterMs = afterMs;
		return { afterMs };
	});
	app.get('/magic-numbers', () =>
		MAGIC_NUMBERS.map(({ ending, meaning, outcome }) => ({
			number: `+1 xxx 555 01${ending}`,
			meaning,
			sessionStatus: outcome.sessionStatus,
			rings: outcome.ringSeconds > 0,
			...(outcome.errorCode !== undefined && { errorCode: outcome.errorCode }),
		})),
	);

	app.put('/api-key', (request) => {
		const { apiKey, newApiKey } = check(apiKeySchema, request.body);
		const account = platform.current.accounts.find((candidate) => candidate.apiKey === apiKey);
		if (!account) throw new ControlError(404, 'No account has the API key in "apiKey".');
		account.apiKey = newApiKey;
		platform.current.events.changed();
		return { subAccounts: account.subAccounts.map(({ id }) => id) };
	});

	app.get('/webhooks', () =>
		platform.current.registrations.all().map((registration) => ({
			subAccountId: registration.subAccountId,
			...publicRegistration(registration),
		})),
	);
	app.put('/webhooks/policy', (request) => {
		const { onExisting } = check(policySchema, request.body);
		platform.current.registrations.onExisting = onExisting;
		return { onExisting };
	});

	app.get('/faults', () => platform.current.faults.list());
	app.post('/faults', (request, reply) => {
		const fault = check(faultSchema, request.body);
		platform.current.faults.add(fault);
		return reply.code(201).send(fault);
	});
	app.delete('/faults', (_request, reply) => {
		platform.current.faults.clear();
		return reply.code(204).send();
	});

	behaviourControlRoutes(app, platform);
	deliveryControlRoutes(app, platform);
	callControlRoutes(app, platform);
	mapControlRoutes(app, platform);
	phoneControlRoutes(app, platform);
	eventRoutes(app, platform);
	numberControlRoutes(app, platform);
	recordingControlRoutes(app, platform);
	exportControlRoutes(app, platform);

	app.get('/idle', async (request) => {
		const { timeoutMs } = check(idleSchema, request.query);
		const idle = await platform.current.activity.untilIdle(timeoutMs);
		if (!idle) throw new ControlError(408, `Still busy after ${timeoutMs} ms.`);
		return { idle };
	});
	app.post('/reset', async (_request, reply) => {
		await reset();
		return reply.code(204).send();
	});
}
