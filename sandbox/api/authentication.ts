import type { FastifyRequest } from 'fastify';

import type { Account, SubAccount } from '../accounts';
import type { Platform } from '../platform';
import { ApiError } from './apiError';

export interface Caller {
	account: Account;
	subAccount: SubAccount;
}

export interface SubAccountParams {
	subAccountId: string;
}

/** Checks the key, then that the sub-account exists, then that it belongs to the key: 401, 404, 403. */
export function authenticate(platform: Platform, request: FastifyRequest): Caller {
	const apiKey = /^Bearer +(\S+)$/i.exec(request.headers.authorization ?? '')?.[1];
	const account = platform.accounts.find((candidate) => candidate.apiKey === apiKey);
	if (!account) throw new ApiError(401);

	const { subAccountId } = request.params as SubAccountParams;
	const found = platform.findSubAccount(subAccountId);
	if (!found) throw new ApiError(404, `SubAccount not found by Id : ${subAccountId}`);
	if (found.account !== account) throw new ApiError(403);
	return found;
}

/** Who sent the request; known once the API's hook has authenticated it. */
export function callerOf(request: FastifyRequest): Caller {
	return request.getDecorator<Caller>('caller');
}
