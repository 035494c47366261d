import { listWebhooks } from '../../api/webhooks';
import { howMany, takeHowMany } from '../../form/howMany';
import { commonOptions } from '../../form/options';
import { toWebhookOutput } from '../../form/webhookFields';
import type { Operation } from '../../run/operation';

/** Lists where the events of the sub-account go. */
export const getAll: Operation = {
	forModels: "Lists the web addresses to which the account's events go, by type. Changes nothing.",
	properties: [...howMany, commonOptions],

	async execute(item) {
		const webhooks = await listWebhooks(item.run.api, item.subAccountId);
		return takeHowMany(item, webhooks.map(toWebhookOutput));
	},
};
