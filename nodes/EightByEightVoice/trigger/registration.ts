import type { IHookFunctions } from 'n8n-workflow';
import { NodeOperationError } from 'n8n-workflow';

import type { WebhookRegistration } from '../../../core/webhookRegistrations';
import { findWebhook, registerWebhook, unregisterWebhook } from '../api/webhooks';
import { openVoiceApi } from '../transport/voiceApi';
import { readAllowedIps } from './allowedIps';
import { deriveSecret } from './authenticity';
import type { EventType } from './events';
import { explainUnreachable } from './publicUrl';
import { forgetSecret } from './secret';
import { isProductionOf, readDisplaced, withDisplaced, withoutDisplaced } from './webhookUrl';

/**
 * Registers this trigger's URL. A registration of somebody else is refused or, with `existingWebhook: replace`,
 * displaced. Registering again what is there already is harmless, and n8n does so when it publishes in several tries.
 */
export async function register(context: IHookFunctions, event: EventType): Promise<void> {
	const { type } = event;
	refuseWrongAllowedIps(context);
	forgetSecret(context);
	const { api, subAccountId, url, secret } = await readFacts(context);
	const unreachable = explainUnreachable(url, await api.readBaseUrl());
	if (unreachable) throw problem(context, unreachable.message, unreachable.description);

	const current = await findWebhook(api, type, subAccountId);
	const displaced = current && chooseDisplaced(context, current, url, event);
	const registration = { type, url: withDisplaced(url, displaced), enabled: true };
	await registerWebhook(
		api,
		{ ...registration, httpAuthHeader: secret },
		{ subAccountId, isTaken: current !== undefined },
	);
}

/** Takes this trigger's registration away, and puts back what it displaced. Somebody else's is left alone. */
export async function unregister(context: IHookFunctions, { type }: EventType): Promise<void> {
	const { api, subAccountId, url, secret } = await readFacts(context);
	const current = await findWebhook(api, type, subAccountId);
	if (current === undefined) return;

	const registered = withoutDisplaced(current.url);
	// While a test listens, what stands in production's place is the test's URL: unpublishing ends both.
	const isTestOfMine = isProductionOf(url, registered);
	if (registered !== url && !isTestOfMine) return;

	const displaced = readDisplaced(current.url, url);
	if (displaced === undefined) {
		await unregisterWebhook(api, current, subAccountId);
		return;
	}
	const ownSecret = isProductionOf(displaced, url) ? { httpAuthHeader: secret } : {};
	const registration = { type, url: displaced, enabled: true, ...ownSecret };
	await registerWebhook(api, registration, { subAccountId, isTaken: true });
}

/** Which registration is to be put back at the end: that of production after a test, or a foreign one after Replace. */
function chooseDisplaced(
	context: IHookFunctions,
	current: WebhookRegistration,
	url: string,
	event: EventType,
): string | undefined {
	const isTest = context.getActivationMode() === 'manual';
	const registered = withoutDisplaced(current.url);
	if (isTest && isProductionOf(registered, url)) return current.url;
	// It is there already, or a crash has left a test's behind: what that one displaced is still to be put back.
	if (registered === url || isProductionOf(url, registered)) return readDisplaced(current.url, url);

	// One that could not be deleted was switched off in its place, and belongs to nobody any more.
	if (event.type === 'VNU' && !current.enabled) return undefined;
	refuseForeign(context, current, event, isTest);
	if (!current.hasSecret) return current.url;
	context.logger.warn(
		`8x8 Voice Trigger: the registration for ${event.words} that is replaced has a secret, which 8x8 does not give out. It cannot be put back when this workflow is unpublished.`,
	);
	return undefined;
}

function refuseForeign(
	context: IHookFunctions,
	current: WebhookRegistration,
	{ words }: EventType,
	isTest: boolean,
): void {
	const replace = context.getNodeParameter('options.existingWebhook', 'fail') === 'replace';
	const host = URL.canParse(current.url) ? new URL(current.url).host : 'an unknown address';
	if (!replace) {
		throw problem(
			context,
			`The ${words} of this sub-account already go to ${host}. Unpublish or unregister that one, use another sub-account, or set the option 'Existing Webhook' to 'Replace'.`,
			'8x8 delivers each type of event of a sub-account to one address only. It may be another workflow of this n8n or another system, so it was left alone.',
		);
	}
	if (isTest && current.hasSecret) {
		throw problem(
			context,
			`A test cannot take over the ${words} that go to ${host}. Publish the workflow instead, or test with another sub-account.`,
			'They are protected by a secret that 8x8 does not give out, so they could not be handed back after the test.',
		);
	}
}

function refuseWrongAllowedIps(context: IHookFunctions): void {
	const allowed = readAllowedIps(context.getNodeParameter('options.allowedIps', ''));
	if (!('wrongEntry' in allowed)) return;
	throw problem(
		context,
		`'Allowed IPs' has an entry that is no IP address: '${allowed.wrongEntry}'. Write addresses like 203.0.113.7 or 2001:db8::7, or ranges like 203.0.113.0/24, with commas or line breaks between them.`,
		"To let every address deliver, remove the option 'Allowed IPs'. Then publish again.",
	);
}

/** When a workflow is published or a test listens, the editor shows the message alone: the remedy belongs into it. */
function problem(context: IHookFunctions, message: string, description: string) {
	return new NodeOperationError(context.getNode(), message, { description });
}

async function readFacts(context: IHookFunctions) {
	const api = openVoiceApi(context);
	const { apiKey } = await context.getCredentials('eightByEightVoiceApi');
	return {
		api,
		subAccountId: String(context.getNodeParameter('options.subAccountId', '') ?? '').trim(),
		url: String(context.getNodeWebhookUrl('default')),
		secret: deriveSecret(String(apiKey), String(context.getWorkflow().id), context.getNode().id),
	};
}
