import { randomUUID } from 'node:crypto';

import type { FastifyInstance } from 'fastify';

import type { BehaviourRules } from '../behaviour';
import { checkCallflowRequest } from '../callflow/checkCallflow';
import { readCallflowRequest } from '../callflow/readCallflowRequest';
import { Refusal } from '../callflow/refusal';
import { defined } from '../json';
import type { PlatformHolder } from '../platform';
import { ApiError, InvalidJsonError } from './apiError';
import { callerOf } from './authentication';

export function callflowRoutes(app: FastifyInstance, platform: PlatformHolder): void {
	app.setErrorHandler((error, _request, reply) => {
		const refusal = error instanceof InvalidJsonError ? new Refusal(-1001) : error;
		const { httpStatus, message } =
			refusal instanceof Refusal ? refusal : ApiError.of(hideForbidden(refusal));
		const statusCode = refusal instanceof Refusal ? refusal.statusCode : httpStatus;
		const { rules } = platform.current.behaviour;
		return reply.code(httpStatus).send(notCreated(statusCode, message, rules));
	});

	app.post('/callflows', (request) => {
		const { account, subAccount } = callerOf(request);
		const { rules } = platform.current.behaviour;
		const callflowRequest = readCallflowRequest(request.body, rules);
		checkCallflowRequest(callflowRequest, {
			account,
			hasDtmfCallback: platform.current.registrations.get(subAccount.id, 'VCA')?.enabled ?? false,
			now: new Date(),
			rules,
		});
		const session = platform.current.sessions.accept(account, subAccount.id, callflowRequest);
		return defined({
			sessionId: session.sessionId,
			sessionStatus: 'CREATED',
			callFlowRequestId: session.callFlowRequestId,
			validUntil: callflowRequest.validUntil,
			statusCode: 1,
			statusMessage: 'Created',
		});
	});
}

/** The answer to a callflow that was refused. */
export function notCreated(
	statusCode: number,
	statusMessage: string,
	{ spacesStatuses }: Pick<BehaviourRules, 'spacesStatuses'>,
) {
	return {
		sessionStatus: spacesStatuses ? 'NOT CREATED' : 'NOT_CREATED',
		callFlowRequestId: randomUUID(),
		statusCode,
		statusMessage,
	};
}

/** No 403 is documented here: somebody else's sub-account is simply not found. */
function hideForbidden(error: unknown): unknown {
	return error instanceof ApiError && error.httpStatus === 403 ? new ApiError(404) : error;
}
