import type { FastifyInstance } from 'fastify';

import { payloadText } from '../json';
import type { PlatformHolder } from '../platform';
import { behaviourSchema, deliverySchema, headerSchema } from './control.schemas';
import { check, ControlError } from './controlError';

export function deliveryControlRoutes(app: FastifyInstance, platform: PlatformHolder): void {
	app.get('/deliveries', () => platform.current.deliveries.list());

	app.put('/deliveries/behaviour', (request) => {
		const behaviour = check(behaviourSchema, request.body);
		platform.current.deliveries.order.change(behaviour);
		return behaviour;
	});

	app.put('/deliveries/header', (request) => {
		const { name, value } = check(headerSchema, request.body);
		const { sender } = platform.current;
		if (name !== undefined) sender.headerName = name;
		if (value !== undefined) sender.secretOverride = value;
		return { name: sender.headerName, valueOverridden: sender.secretOverride !== undefined };
	});
	app.delete('/deliveries/header', (_request, reply) => {
		platform.current.sender.resetHeader();
		return reply.code(204).send();
	});

	app.post('/deliveries', async (request) => {
		const { subAccountId, type, body, header, url } = check(deliverySchema, request.body);
		const { registrations, deliveries } = platform.current;
		const registration = registrations.get(subAccountId, type);
		const target = url ?? registration?.url;
		if (target === undefined) {
			throw new ControlError(
				409,
				`No ${type} webhook is registered for "${subAccountId}": register one, or give the field "url".`,
			);
		}
		const event = { subAccountId, type, sessionId: payloadText(body, 'sessionId') ?? null, body };
		const result = await deliveries.deliverNow(event, target, header ?? registration?.secret);
		if ('error' in result)
			throw new ControlError(502, `The receiver did not answer: ${result.error}.`);
		return result;
	});
}
