import type { IExecuteFunctions, INodeProperties } from 'n8n-workflow';
import { NodeOperationError } from 'n8n-workflow';

import { readSubAccountId, subAccountOption } from '../getMany';
import { registerWebhook, type WebhookToRegister } from '../../transport/webhookRegistration';
import { showFor, type Operation } from '../operation';
import { readOption, readText, refuseField } from '../readField';
import { hostOf, listWebhooks, toOutput, type } from './webhooks';

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
	properties: showFor('webhook', 'create', [
		type,
		url,
		httpAuthHeader,
		enabled,
		{
			displayName: 'Options',
			name: 'options',
			type: 'collection',
			placeholder: 'Add option',
			default: {},
			options: [existingWebhook, subAccountOption],
		},
	]),

	async execute(run, itemIndex) {
		const { context, api } = run;
		const subAccountId = readSubAccountId(context, itemIndex);
		const wanted = readWebhook(context, itemIndex);
		const find = async () =>
			(await listWebhooks(api, subAccountId)).find((webhook) => webhook.type === wanted.type);

		const current = await find();
		if (current !== undefined && current.url !== wanted.url) {
			refuseUnlessReplacing(context, current.url, itemIndex);
		}
		await registerWebhook(api, wanted, subAccountId, current !== undefined);
		const { httpAuthHeader: secret, ...given } = wanted;
		const registered = (await find()) ?? { ...given, hasSecret: secret !== undefined };
		return [toOutput(registered)];
	},
};

function readWebhook(context: IExecuteFunctions, itemIndex: number): WebhookToRegister {
	const address = readText(context, url, itemIndex);
	if (!URL.canParse(address) || !/^https?:$/.test(new URL(address).protocol)) {
		const remedy = 'Give one that starts with https:// and that 8x8 can reach from the internet.';
		throw refuseField(context, url, 'is not a web address', remedy, itemIndex);
	}
	const secret = readText(context, httpAuthHeader, itemIndex);
	return {
		type: readOption(context, type, itemIndex),
		url: address,
		enabled: context.getNodeParameter(enabled.name, itemIndex, true) === true,
		...(secret === '' ? {} : { httpAuthHeader: secret }),
	};
}

function refuseUnlessReplacing(
	context: IExecuteFunctions,
	currentUrl: string,
	itemIndex: number,
): void {
	if (context.getNodeParameter('options.existingWebhook', itemIndex, 'fail') === 'replace') return;
	throw new NodeOperationError(
		context.getNode(),
		`These events of the sub-account already go to ${hostOf(currentUrl)}`,
		{
			description:
				"8x8 sends each type of event of a sub-account to one address only. Delete that webhook first, use another sub-account, or set 'Options → Existing Webhook' to 'Replace'.",
			itemIndex,
		},
	);
}
