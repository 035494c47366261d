import type { INodeProperties } from 'n8n-workflow';
import { NodeOperationError } from 'n8n-workflow';

import { unregisterWebhook } from '../../transport/webhookRegistration';
import { readOptions, readSubAccountId } from '../getMany';
import { showFor, type Operation } from '../operation';
import { readOption, readText } from '../readField';
import { hostOf, listWebhooks, type } from './webhooks';

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
	properties: showFor('webhook', 'delete', [type, url, readOptions]),

	async execute(run, itemIndex) {
		const { context, api } = run;
		const subAccountId = readSubAccountId(context, itemIndex);
		const wanted = {
			type: readOption(context, type, itemIndex),
			url: readText(context, url, itemIndex),
		};
		const current = (await listWebhooks(api, subAccountId)).find(
			(webhook) => webhook.type === wanted.type,
		);
		if (current === undefined) {
			throw new NodeOperationError(context.getNode(), 'No webhook is registered for this event', {
				description: "There is nothing to delete. Check 'Event', and the sub-account.",
				itemIndex,
			});
		}
		if (current.url !== wanted.url) {
			throw new NodeOperationError(
				context.getNode(),
				`These events go to another address, at ${hostOf(current.url)}`,
				{
					description: "It was left alone. Get Many lists the address: put it into 'URL'.",
					itemIndex,
				},
			);
		}
		return [{ ...wanted, deleted: await unregisterWebhook(api, wanted, subAccountId) }];
	},
};
