import type { FastifyInstance } from 'fastify';
import { speechProfiles } from '../callflow/speechProfiles';

export function speechProfileRoutes(app: FastifyInstance): void {
	app.get('/speech-profiles', () => ({ speechProfiles, statusCode: 0, statusMessage: 'ok' }));
}
