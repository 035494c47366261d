import type { FastifyInstance } from 'fastify';

import { isJsonObject } from '../json';
import type { PlatformHolder } from '../platform';
import { publicRegistration, WEBHOOK_TYPES, type Registration } from '../webhooks/registrations';
import { ApiError, InvalidJsonError } from './apiError';
import { callerOf, type SubAccountParams } from './authentication';
import { answerInvalidParams, InvalidParamError } from './invalidParam';

export function webhookRoutes(app: FastifyInstance, platform: PlatformHolder): void {
	answerInvalidParams(app);

	app.get('/webhooks', (request) => listed(callerOf(request).subAccount.id));

	app.post('/webhooks', (request) => {
		const { id } = callerOf(request).subAccount;
		const registration = readRegistration(id, request.body);
		const { registrations } = platform.current;
		if (registrations.onExisting === 'refuse' && registrations.get(id, registration.type)) {
			throw new InvalidParamError(`a ${registration.type} webhook exists already`);
		}
		registrations.put(registration);
		return listed(id);
	});

	app.delete<{ Params: SubAccountParams & { type: string } }>('/webhooks/:type', (request) => {
		const { id } = callerOf(request).subAccount;
		const type = WEBHOOK_TYPES.find((known) => known === request.params.type);
		// The API's OpenAPI document does not list VNU among the types that can be deleted.
		if (!type || type === 'VNU') throw new ApiError(404);
		const registration = platform.current.registrations.get(id, type);
		if (!registration) throw new ApiError(404);
		platform.current.registrations.delete(registration);
		return {
			subAccountId: id,
			...publicRegistration(registration),
			statusCode: 0,
			statusMessage: 'deleted',
		};
	});

	function listed(subAccountId: string) {
		const webhooks = platform.current.registrations.of(subAccountId).map(publicRegistration);
		return { subAccountId, count: webhooks.length, webhooks, statusCode: 0, statusMessage: 'ok' };
	}
}

function readRegistration(subAccountId: string, body: unknown): Registration {
	if (!isJsonObject(body)) throw new InvalidJsonError();
	const type = WEBHOOK_TYPES.find((known) => known === body.type);
	if (!type) throw new InvalidParamError(`type should be one of: ${WEBHOOK_TYPES.join(',')}`);
	const { url, httpAuthHeader: secret } = body;
	if (typeof url !== 'string' || !URL.canParse(url) || !/^https?:/i.test(url)) {
		throw new InvalidParamError('url should be an http or https URL');
	}
	if (typeof secret !== 'string' && secret !== undefined && secret !== null) {
		throw new InvalidParamError('httpAuthHeader should be a string');
	}
	// The guides write `active` where the OpenAPI document writes `enabled`.
	const enabled = body.enabled ?? body.active ?? true;
	if (typeof enabled !== 'boolean') throw new InvalidParamError('enabled should be a boolean');
	return { subAccountId, type, url, enabled, ...(typeof secret === 'string' && { secret }) };
}
