import type { FastifyInstance } from 'fastify';

import type { VirtualNumber } from '../accounts';
import type { PlatformHolder } from '../platform';
import { numberUpdate } from '../webhooks/numberUpdate';
import { numberSchema } from './control.schemas';
import { check, ControlError } from './controlError';

export function numberControlRoutes(app: FastifyInstance, platform: PlatformHolder): void {
	app.post('/numbers', (request) => {
		const { subAccountId, msisdn, operationalStatus } = check(numberSchema, request.body);
		const subAccount = platform.current.findSubAccount(subAccountId)?.subAccount;
		if (!subAccount) throw new ControlError(404, `There is no sub-account "${subAccountId}".`);
		const owner = platform.current.findOwner(msisdn)?.subAccount.id ?? subAccountId;
		if (owner !== subAccountId) {
			throw new ControlError(409, `The number ${msisdn} belongs to "${owner}".`);
		}

		const known = subAccount.numbers.find((number) => number.msisdn === msisdn);
		const changed: VirtualNumber = {
			referenceId: `sandbox-${msisdn.slice(1)}`,
			numberType: 'Geographic',
			...known,
			msisdn,
			operationalStatus,
		};
		subAccount.numbers = [...subAccount.numbers.filter((number) => number !== known), changed];
		platform.current.events.changed();
		platform.current.deliveries.dispatch({
			subAccountId,
			type: 'VNU',
			sessionId: null,
			body: numberUpdate(subAccountId, [changed]),
		});
		return { subAccountId, ...changed };
	});
}
