import type { IHookFunctions, JsonObject } from 'n8n-workflow';
import { NodeApiError, NodeOperationError } from 'n8n-workflow';

import { readRegistrations, type WebhookRegistration } from '../../../core/webhookRegistrations';
import { openVoiceApi, type VoiceApi, type VoiceApiRequest } from '../transport/voiceApi';
import { deriveSecret } from './authenticity';
import { explainUnreachable } from './publicUrl';
import { isProductionOf, readDisplaced, withDisplaced, withoutDisplaced } from './webhookUrl';

/** The platform keeps one registration for each type of event and sub-account. */
export type WebhookType = 'VSS';

/**
 * Registers this trigger's URL. A registration of somebody else is refused or, with `existingWebhook: replace`,
 * displaced. Registering again what is there already is harmless, and n8n does so when it publishes in several tries.
 */
export async function register(context: IHookFunctions, type: WebhookType): Promise<void> {
	const { api, subAccountId, url, secret } = await readFacts(context);
	const unreachable = explainUnreachable(url, api.baseUrl);
	if (unreachable) {
		throw new NodeOperationError(context.getNode(), unreachable.message, {
			description: unreachable.description,
		});
	}

	const current = await findCurrent(api, subAccountId, type);
	const displaced = current && chooseDisplaced(context, current, url, type);
	await put(api, subAccountId, {
		type,
		url: withDisplaced(url, displaced),
		httpAuthHeader: secret,
	});
}

/** Takes this trigger's registration away, and puts back what it displaced. Somebody else's is left alone. */
export async function unregister(context: IHookFunctions, type: WebhookType): Promise<void> {
	const { api, subAccountId, url, secret } = await readFacts(context);
	const current = await findCurrent(api, subAccountId, type);
	if (current === undefined) return;

	const registered = withoutDisplaced(current.url);
	// While a test listens, what stands in production's place is the test's URL: unpublishing ends both.
	const isTestOfMine = isProductionOf(url, registered);
	if (registered !== url && !isTestOfMine) return;

	const displaced = readDisplaced(current.url, url);
	if (displaced === undefined) {
		await api.request({ method: 'DELETE', path: `/webhooks/${type}`, subAccountId });
		return;
	}
	const ownSecret = isProductionOf(displaced, url) ? { httpAuthHeader: secret } : {};
	await put(api, subAccountId, { type, url: displaced, ...ownSecret });
}

/** Which registration is to be put back at the end: that of production after a test, or a foreign one after Replace. */
function chooseDisplaced(
	context: IHookFunctions,
	current: WebhookRegistration,
	url: string,
	type: WebhookType,
): string | undefined {
	const isTest = context.getActivationMode() === 'manual';
	const registered = withoutDisplaced(current.url);
	if (isTest && isProductionOf(registered, url)) return current.url;
	// It is there already, or a crash has left a test's behind: what that one displaced is still to be put back.
	if (registered === url || isProductionOf(url, registered)) return readDisplaced(current.url, url);

	refuseForeign(context, current, type, isTest);
	if (!current.hasSecret) return current.url;
	context.logger.warn(
		`8x8 Voice Trigger: the ${type} registration that is replaced has a secret, which 8x8 does not give out. It cannot be put back when this workflow is unpublished.`,
	);
	return undefined;
}

function refuseForeign(
	context: IHookFunctions,
	current: WebhookRegistration,
	type: WebhookType,
	isTest: boolean,
): void {
	const replace = context.getNodeParameter('options.existingWebhook', 'fail') === 'replace';
	const host = URL.canParse(current.url) ? new URL(current.url).host : 'an unknown address';
	if (!replace) {
		throw new NodeOperationError(
			context.getNode(),
			`The ${type} events of this sub-account already go to ${host}`,
			{
				description:
					"8x8 delivers each type of event of a sub-account to one address only. It may be another workflow of this n8n or another system, so it was left alone. Unpublish or unregister the other one, use another sub-account, or set the option 'Existing Webhook' to 'Replace'.",
			},
		);
	}
	if (isTest && current.hasSecret) {
		throw new NodeOperationError(
			context.getNode(),
			`A test cannot take over the ${type} events that go to ${host}`,
			{
				description:
					'They are protected by a secret that 8x8 does not give out, so they could not be handed back after the test. Publish the workflow instead, or test with another sub-account.',
			},
		);
	}
}

async function findCurrent(api: VoiceApi, subAccountId: string, type: WebhookType) {
	const list = await api.request({ method: 'GET', path: '/webhooks', subAccountId });
	return readRegistrations(list).find((registration) => registration.type === type);
}

/**
 * Registers, in place of what is there. The API does not say whether that needs a removal first, so it is done
 * when the platform refuses. Both spellings of the switch are sent: the guides and the API document disagree.
 */
async function put(
	api: VoiceApi,
	subAccountId: string,
	registration: { type: WebhookType; url: string; httpAuthHeader?: string },
): Promise<void> {
	const create: VoiceApiRequest = {
		method: 'POST',
		path: '/webhooks',
		subAccountId,
		body: { ...registration, enabled: true, active: true },
	};
	try {
		await api.request(create);
	} catch (error) {
		const { type } = registration;
		const isRefused = error instanceof NodeApiError && /^4(09|22)$/.test(String(error.httpCode));
		if (!isRefused || (await findCurrent(api, subAccountId, type)) === undefined) {
			throw new NodeApiError(api.node, error as JsonObject);
		}
		await api.request({ method: 'DELETE', path: `/webhooks/${type}`, subAccountId });
		await api.request(create);
	}
}

async function readFacts(context: IHookFunctions) {
	const api = await openVoiceApi(context);
	const { apiKey } = await context.getCredentials('eightByEightVoiceApi');
	return {
		api,
		subAccountId: String(context.getNodeParameter('options.subAccountId', '') ?? '').trim(),
		url: String(context.getNodeWebhookUrl('default')),
		secret: deriveSecret(String(apiKey), String(context.getWorkflow().id), context.getNode().id),
	};
}
