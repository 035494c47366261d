import type { FastifyInstance } from 'fastify';

import { defined } from '../json';
import type { PlatformHolder } from '../platform';
import { platformBehaviourSchema, productSchema, speedSchema } from './control.schemas';
import { check, ControlError } from './controlError';

/** What the platform follows where its OpenAPI document and its guides differ, and what each sub-account bought. */
export function behaviourControlRoutes(app: FastifyInstance, platform: PlatformHolder): void {
	app.get('/behaviour', () => platform.current.behaviour.settings);

	app.put('/behaviour', (request) => {
		const { behaviour } = platform.current;
		behaviour.change(defined(check(platformBehaviourSchema, request.body)));
		return behaviour.settings;
	});

	app.put('/speed', (request) => {
		const { speed } = check(speedSchema, request.body);
		platform.current.speed = speed;
		return { speed };
	});

	app.put('/products', (request) => {
		const { subAccountId, product } = check(productSchema, request.body);
		const subAccount = platform.current.findSubAccount(subAccountId)?.subAccount;
		if (!subAccount) throw new ControlError(404, `There is no sub-account "${subAccountId}".`);
		if (product === null) delete subAccount.product;
		else subAccount.product = product;
		platform.current.events.changed();
		return { subAccountId, product };
	});
}
