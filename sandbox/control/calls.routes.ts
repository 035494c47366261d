import type { FastifyInstance } from 'fastify';

import type { PlatformHolder } from '../platform';
import { inboundSchema, pressSchema, scriptSchema } from './control.schemas';
import { check, ControlError } from './controlError';

/** What the people at the other end do: press digits, and call. */
export function callControlRoutes(app: FastifyInstance, platform: PlatformHolder): void {
	app.post<{ Params: { sessionId: string } }>('/sessions/:sessionId/digits', (request) => {
		const { digits } = check(pressSchema, request.body);
		const { sessionId } = request.params;
		const player = platform.current.sessions.find(sessionId);
		if (!player) throw new ControlError(404, `There is no session "${sessionId}".`);
		if (!player.press(digits)) {
			throw new ControlError(409, `No capture runs in the session "${sessionId}".`);
		}
		return { sessionId, digits };
	});

	app.put('/digits', (request) => {
		const { destination, digits } = check(scriptSchema, request.body);
		platform.current.digitScripts.put(destination, digits);
		return { destination, digits };
	});

	app.post('/inbound', (request, reply) => {
		const {
			from,
			to,
			byHand = platform.current.phones.isByHand(from),
		} = check(inboundSchema, request.body);
		const owner = platform.current.findOwner(to);
		if (!owner) {
			throw new ControlError(
				400,
				`The field "to" is not right: ${to} is a number of no sub-account.`,
			);
		}
		const { account, subAccount } = owner;
		const session = platform.current.sessions.receive(account, subAccount.id, { from, to, byHand });
		return reply.code(201).send(session);
	});
}
