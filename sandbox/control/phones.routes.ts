import type { FastifyInstance } from 'fastify';

import type { PlatformHolder } from '../platform';
import type { SessionPlayer } from '../session/sessionPlayer';
import { gestureSchema, phoneSchema, soundSchema } from './control.schemas';
import { check, ControlError } from './controlError';

interface SessionParams {
	sessionId: string;
}

/** Phones in the hands of a person, who answers, declines, listens and hangs up. */
export function phoneControlRoutes(app: FastifyInstance, platform: PlatformHolder): void {
	app.get('/phones', () => platform.current.phones.state);

	app.put('/phones', (request) => {
		platform.current.phones.put(check(phoneSchema, request.body));
		return platform.current.phones.state;
	});

	app.post<{ Params: SessionParams & { callId: string } }>(
		'/sessions/:sessionId/calls/:callId/gesture',
		(request) => {
			const { gesture } = check(gestureSchema, request.body);
			const { sessionId, callId } = request.params;
			if (!playerOf(platform, sessionId).gesture(callId, gesture)) {
				const needed = gesture === 'hangup' ? 'in the hands of a person' : 'ringing';
				throw new ControlError(409, `The phone of the call "${callId}" is not ${needed}.`);
			}
			return { sessionId, callId, gesture };
		},
	);

	app.post<{ Params: SessionParams }>('/sessions/:sessionId/sound', (request) => {
		const { soundId } = check(soundSchema, request.body);
		const { sessionId } = request.params;
		if (!playerOf(platform, sessionId).endSound(soundId)) {
			throw new ControlError(409, `The sound ${soundId} is not the one that is played.`);
		}
		return { sessionId, soundId };
	});
}

function playerOf(platform: PlatformHolder, sessionId: string): SessionPlayer {
	const player = platform.current.sessions.find(sessionId);
	if (!player) throw new ControlError(404, `There is no session "${sessionId}".`);
	return player;
}
