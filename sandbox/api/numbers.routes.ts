import type { FastifyInstance } from 'fastify';

import { NUMBER_TERMS, type VirtualNumber } from '../accounts';
import { countryOf } from '../callflow/msisdn';
import type { PlatformHolder } from '../platform';
import { ApiError } from './apiError';
import { callerOf, type SubAccountParams } from './authentication';

const ASSIGNED_AT = '2025-02-03T09:00:00.000Z';
const CHECKED_AT = '2025-06-02T04:30:00.000Z';

export function numberRoutes(app: FastifyInstance, platform: PlatformHolder): void {
	app.get('/numbers', (request) => {
		const { subAccount } = callerOf(request);
		return {
			totalNumbers: subAccount.numbers.length,
			lastUpdatedAt: CHECKED_AT,
			numbers: subAccount.numbers.map((number) => numberBody(number, subAccount.id)),
			statusCode: 0,
			statusMessage: 'ok',
		};
	});

	app.get<{ Params: SubAccountParams & { number: string } }>('/numbers/:number', (request) => {
		const { subAccount } = callerOf(request);
		const number = subAccount.numbers.find(({ msisdn }) => msisdn === `+${request.params.number}`);
		if (!number) throw new ApiError(404, 'Virtual number not found');
		return {
			statusCode: 0,
			statusMessage: 'ok',
			timestamp: new Date().toISOString(),
			payload: platform.current.behaviour.rules.showsWholeNumber
				? numberBody(number, subAccount.id)
				: shortNumberBody(number),
		};
	});
}

function shortNumberBody({ referenceId, msisdn }: VirtualNumber) {
	return { referenceId, msisdn, countryCode: countryOf(msisdn) };
}

function numberBody(number: VirtualNumber, subAccountId: string) {
	const { msisdn, referenceId, operationalStatus, numberType, isHealthy } = number;
	return {
		msisdn,
		dateCreated: ASSIGNED_AT,
		dateUpdated: CHECKED_AT,
		countryCode: countryOf(msisdn),
		operationalStatus,
		referenceId,
		...NUMBER_TERMS,
		numberType,
		uri: `/api/v1/subaccounts/${subAccountId}/numbers/${msisdn.slice(1)}`,
		numberHealthCheckEnabled: isHealthy !== undefined,
		...(isHealthy !== undefined && {
			numberHealth: {
				isHealthy,
				status: isHealthy ? 'Healthy' : 'Unhealthy',
				lastCheckedTime: CHECKED_AT,
			},
		}),
	};
}
