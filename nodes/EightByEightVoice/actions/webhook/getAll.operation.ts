import { howMany, readOptions, readSubAccountId, takeHowMany } from '../getMany';
import { showFor, type Operation } from '../operation';
import { listWebhooks, toOutput } from './webhooks';

/** Lists where the events of the sub-account go. */
export const getAll: Operation = {
	forModels: "Lists the web addresses to which the account's events go, by type. Changes nothing.",
	properties: showFor('webhook', 'getAll', [...howMany, readOptions]),

	async execute(run, itemIndex) {
		const { context, api } = run;
		const webhooks = await listWebhooks(api, readSubAccountId(context, itemIndex));
		return takeHowMany(context, itemIndex, webhooks.map(toOutput));
	},
};
