import type { FastifyInstance } from 'fastify';

import type { PlatformHolder } from '../platform';
import { exportBehaviourSchema } from './control.schemas';
import { check, ControlError } from './controlError';

export function exportControlRoutes(app: FastifyInstance, platform: PlatformHolder): void {
	app.put('/exports/behaviour', (request) => {
		const behaviour = check(exportBehaviourSchema, request.body);
		platform.current.exports.behaviour = behaviour;
		return behaviour;
	});

	// An export's link needs no key: anybody who has it can download the file until it expires.
	app.get<{ Params: { file: string } }>('/exports/:file', (request, reply) => {
		const file = platform.current.exports.file(request.params.file);
		if (!file) throw new ControlError(404, `There is no export "${request.params.file}".`);
		if (file.expiresAt <= new Date()) {
			throw new ControlError(403, `This link expired at ${file.expiresAt.toISOString()}.`);
		}
		return reply.type('text/csv; charset=utf-8').send(file.csv);
	});
}
