import type { FastifyInstance } from 'fastify';

import type { PlatformHolder } from '../platform';
import { recordingOf } from '../recordings/recording';
import { hasFile } from '../recordings/recordingStatus';
import { waveFile } from '../recordings/waveFile';
import { recordingBehaviourSchema } from './control.schemas';
import { check, ControlError } from './controlError';

/** The file is only a sample, however long the talk was. */
const LONGEST_FILE_SECONDS = 5;

export function recordingControlRoutes(app: FastifyInstance, platform: PlatformHolder): void {
	app.put('/recordings/behaviour', (request) => {
		const { everySession, status } = check(recordingBehaviourSchema, request.body);
		const { sessions } = platform.current;
		if (everySession !== undefined) sessions.recordsEverySession = everySession;
		if (status !== undefined) sessions.recordingStatus = status;
		return { everySession: sessions.recordsEverySession, status: sessions.recordingStatus };
	});

	app.get<{ Params: { recordingId: string } }>('/recordings/:recordingId.wav', (request, reply) => {
		const { recordingId } = request.params;
		const { sessions } = platform.current;
		const record = sessions.all().find((candidate) => candidate.recordingId === recordingId);
		const recording = record && recordingOf(record);
		if (!recording?.isComplete || !hasFile(sessions.recordingStatus)) {
			throw new ControlError(404, `There is no complete recording "${recordingId}".`);
		}
		const seconds = Math.min(recording.duration, LONGEST_FILE_SECONDS);
		return reply.type('audio/wav').send(waveFile(seconds));
	});
}
