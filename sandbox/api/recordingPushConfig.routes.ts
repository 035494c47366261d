import type { FastifyInstance } from 'fastify';

import { isJsonObject, type JsonObject } from '../json';
import type { PlatformHolder } from '../platform';
import {
	publicPushConfig,
	PUSH_PROTOCOLS,
	type RecordingPushConfig,
} from '../recordings/recordingPushConfigs';
import { ApiError, InvalidJsonError } from './apiError';
import { callerOf } from './authentication';
import { answerInvalidParams, InvalidParamError } from './invalidParam';

const PATH = '/recording-push-config';

export function recordingPushConfigRoutes(app: FastifyInstance, platform: PlatformHolder): void {
	answerInvalidParams(app);

	app.get(PATH, (request) => answer(configOf(callerOf(request).subAccount.id)));

	app.post(PATH, (request) => {
		const config = readPushConfig(callerOf(request).subAccount.id, request.body);
		platform.current.recordingPushConfigs.put(config);
		return answer(config);
	});

	app.delete(PATH, (request) => {
		const config = configOf(callerOf(request).subAccount.id);
		platform.current.recordingPushConfigs.delete(config);
		return { delete: true, ...answer(config) };
	});

	function configOf(subAccountId: string): RecordingPushConfig {
		const config = platform.current.recordingPushConfigs.get(subAccountId);
		if (!config) throw new ApiError(404);
		return config;
	}
}

function answer(config: RecordingPushConfig) {
	return { ...publicPushConfig(config), statusCode: 0, statusMessage: 'ok' };
}

function readPushConfig(subAccountId: string, body: unknown): RecordingPushConfig {
	if (!isJsonObject(body)) throw new InvalidJsonError();
	const protocol = PUSH_PROTOCOLS.find((known) => known === body.protocol);
	if (!protocol) {
		throw new InvalidParamError(`protocol should be one of: ${PUSH_PROTOCOLS.join(',')}`);
	}
	const port = body.port ?? undefined;
	if (port !== undefined && !isPort(port)) {
		throw new InvalidParamError('port should be an integer from 1 to 65535');
	}
	const password = body.password ?? undefined;
	return {
		subAccountId,
		protocol,
		host: requireText(body, 'host'),
		username: requireText(body, 'username'),
		path: requireText(body, 'path'),
		...(port !== undefined && { port }),
		...(password !== undefined && { password: requireText(body, 'password') }),
	};
}

function isPort(value: unknown): value is number {
	return typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= 65535;
}

function requireText(body: JsonObject, name: string): string {
	const value = body[name];
	if (typeof value === 'string' && value !== '') return value;
	throw new InvalidParamError(`${name} should be a text that is not empty`);
}
