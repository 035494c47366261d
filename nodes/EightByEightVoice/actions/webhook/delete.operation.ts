import type { INodeProperties } from 'n8n-workflow';
import { NodeOperationError } from 'n8n-workflow';

import { findWebhook, unregisterWebhook } from '../../api/webhooks';
import { commonOptions } from '../../form/options';
import { webhookType } from '../../form/webhookFields';
import type { Operation } from '../../run/operation';
import { findBases } from '../../trigger/register/ownAddress';
import { nameHolder } from '../../trigger/register/registeredWorkflows';

const url: INodeProperties = {
	displayName: 'URL',
	name: 'url',
	type: 'string',
	default: '',
	required: true,
	placeholder: 'e.g. https://example.com/voice-events',
	description: 'The address that you expect to be registered. Another one is left alone.',
};

/** Takes away the registration of one type of event, if it is the one that is meant. */
export const remove: Operation = {
	forModels:
		"Takes away the web address to which the account's events of one type go. The workflow that got them gets them no more: only on the explicit wish of your user.",
	properties: [webhookType, url, commonOptions],

	async execute(item) {
		const { subAccountId } = item;
		const { api } = item.run;
		const wanted = { type: item.choice(webhookType), url: item.text(url) };
		const current = await findWebhook(api, wanted.type, subAccountId);
		if (current === undefined) {
			throw new NodeOperationError(api.node, 'No webhook is registered for this event', {
				description: "There is nothing to delete. Check 'Event', and the sub-account.",
			});
		}
		if (current.url !== wanted.url) {
			const holder = nameHolder(current.url, findBases(item.run.context));
			throw new NodeOperationError(
				api.node,
				`These events go to another address, that of ${holder}`,
				{
					description: "It was left alone. Get Many lists the address: put it into 'URL'.",
				},
			);
		}
		return [{ ...wanted, deleted: await unregisterWebhook(api, wanted, subAccountId) }];
	},
};
