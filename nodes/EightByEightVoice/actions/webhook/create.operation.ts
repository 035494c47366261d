import type { INodeProperties } from 'n8n-workflow';
import { NodeOperationError } from 'n8n-workflow';

import { findWebhook, registerWebhook, type WebhookToRegister } from '../../api/webhooks';
import { optionsOf } from '../../form/options';
import { toWebhookOutput, webhookType } from '../../form/webhookFields';
import type { Item } from '../../run/item';
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
	description: 'Where 8x8 sends the events',
};

const httpAuthHeader: INodeProperties = {
	displayName: 'Secret',
	name: 'httpAuthHeader',
	type: 'string',
	typeOptions: { password: true },
	default: '',
	description: 'A text that 8x8 sends with each event, so that the receiver can trust it',
};

const enabled: INodeProperties = {
	displayName: 'Enabled',
	name: 'enabled',
	type: 'boolean',
	default: true,
	description: 'Whether 8x8 sends the events',
};

const existingWebhook: INodeProperties = {
	displayName: 'Existing Webhook',
	name: 'existingWebhook',
	type: 'options',
	options: [
		{ name: 'Fail', value: 'fail', description: 'Leave another address as it is' },
		{ name: 'Replace', value: 'replace', description: 'Take the place of another address' },
	],
	default: 'fail',
	description: 'What to do when the events already go to another address',
};

/** Registers an address for one type of event; each type of a sub-account goes to one address only. */
export const create: Operation = {
	forModels:
		"Registers the web address to which the account's events of one type go, in place of any other. A workflow that got them before gets them no more: only on the explicit wish of your user.",
	properties: [webhookType, url, httpAuthHeader, enabled, optionsOf(existingWebhook)],

	async execute(item) {
		const { subAccountId } = item;
		const { api } = item.run;
		const wanted = readWebhook(item);
		const current = await findWebhook(api, wanted.type, subAccountId);
		const isTaken = current !== undefined;
		if (isTaken && current.url !== wanted.url) refuseUnlessReplacing(item, current.url);
		await registerWebhook(api, wanted, { subAccountId, isTaken });
		const { httpAuthHeader: secret, ...given } = wanted;
		const registered = await findWebhook(api, wanted.type, subAccountId);
		return [toWebhookOutput(registered ?? { ...given, hasSecret: secret !== undefined })];
	},
};

function readWebhook(item: Item): WebhookToRegister {
	const address = item.text(url);
	if (!URL.canParse(address) || !/^https?:$/.test(new URL(address).protocol)) {
		const remedy = 'Give one that starts with https:// and that 8x8 can reach from the internet.';
		throw item.refuse(url, 'is not a web address', remedy);
	}
	const secret = item.text(httpAuthHeader);
	if (secret === '' && item.isExpression(httpAuthHeader)) {
		const remedy =
			'Have it give a text; leave the field itself empty to register without a secret.';
		throw item.refuse(httpAuthHeader, 'is an expression that gives nothing for this item', remedy);
	}
	return {
		type: item.choice(webhookType),
		url: address,
		// Off by mistake, the events would go nowhere, and nobody would be told.
		enabled: item.yesOrNo(enabled),
		...(secret === '' ? {} : { httpAuthHeader: secret }),
	};
}

function refuseUnlessReplacing(item: Item, currentUrl: string): void {
	if (item.options.value(existingWebhook) === 'replace') return;
	throw new NodeOperationError(
		item.run.api.node,
		`These events of the sub-account already go to ${nameHolder(currentUrl, findBases(item.run.context))}`,
		{
			description:
				"8x8 sends each type of event of a sub-account to one address only. Delete that webhook first, use another sub-account, or set 'Options → Existing Webhook' to 'Replace'.",
		},
	);
}
