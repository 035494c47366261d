import type { FastifyInstance } from 'fastify';

import type { PlatformHolder } from '../platform';
import { publicRecording, recordingOf } from '../recordings/recording';
import { ApiError } from './apiError';
import { callerOf, type SubAccountParams } from './authentication';

export function recordingRoutes(app: FastifyInstance, platform: PlatformHolder): void {
	app.get<{ Params: SubAccountParams & { sessionId: string } }>(
		'/recordings/:sessionId',
		(request) => {
			const { sessionId } = request.params;
			const record = platform.current.sessions.find(sessionId)?.record;
			if (record?.session.subAccountId !== callerOf(request).subAccount.id) {
				throw new ApiError(404);
			}
			const { behaviour, sessions } = platform.current;
			const found = recordingOf(record);
			const recording = found && publicRecording(found, sessions.recordingStatus, behaviour.rules);
			const fileUrl = (recordingId: string) =>
				`${request.protocol}://${request.host}/_sandbox/recordings/${recordingId}.wav`;
			return {
				recordings: recording
					? [{ ...recording, externalFileUrl: fileUrl(recording.recordingId) }]
					: [],
				statusCode: 0,
				statusMessage: 'ok',
			};
		},
	);
}
