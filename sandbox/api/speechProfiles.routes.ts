import type { FastifyInstance } from 'fastify';

import { SPEECH_PROFILES } from '../callflow/speechProfiles';

export function speechProfileRoutes(app: FastifyInstance): void {
	app.get('/speech-profiles', () => ({
		speechProfiles: SPEECH_PROFILES,
		statusCode: 0,
		statusMessage: 'ok',
	}));
}
