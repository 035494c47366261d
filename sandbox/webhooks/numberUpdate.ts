import { NUMBER_TERMS, type VirtualNumber } from '../accounts';
import { countryOf } from '../callflow/msisdn';

/** The body of a VNU webhook: the numbers that were added or changed. */
export function numberUpdate(subAccountId: string, numbers: readonly VirtualNumber[]) {
	return {
		namespace: 'VOICE',
		eventType: 'VIRTUAL_NUMBER_UPDATE',
		description: 'Virtual numbers of the sub-account have changed',
		payload: {
			subAccountId,
			totalNumbers: numbers.length,
			updateEventType: 'UPDATES',
			virtualNumbers: numbers.map(({ msisdn, operationalStatus, referenceId, isHealthy }) => ({
				msisdn,
				updatedTimestamp: new Date().toISOString(),
				countryCode: countryOf(msisdn),
				operationalStatus,
				referenceId,
				...NUMBER_TERMS,
				numberHealthCheckEnabled: isHealthy !== undefined,
				updateStatus: 'UPDATED',
			})),
		},
	};
}
