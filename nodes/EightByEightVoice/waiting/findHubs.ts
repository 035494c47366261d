import type { INode } from 'n8n-workflow';
import { NodeOperationError } from 'n8n-workflow';

import type { WebhookRegistration } from '../../../core/answers/registrations';
import { listWebhooks } from '../api/webhooks';
import { hostOf } from '../form/webhookFields';
import type { Item } from '../run/item';
import { findDisplaced, readRegisteredUrl } from '../trigger/webhookUrl';

/** By the platform's types, in words. */
const WORDS = { VSS: 'session summaries', VCA: 'call actions' } as const;

export type NeededType = keyof typeof WORDS;

const HOW_TO_PUBLISH =
	"Publish a workflow with an 8x8 Voice Trigger: one with the event 'When a call has ended' and one with 'When somebody calls or presses a key', or one alone with 'For calls that wait', which starts nothing. It must use the same API key and sub-account. If one is published already, unpublish it and publish it again.";

export interface WantedHubs {
	/** Session summaries always; Call Actions where keys are asked for. */
	types: readonly NeededType[];
	/** The addresses that this n8n's webhooks can be under. */
	bases: readonly string[];
	subAccountId: string | undefined;
}

/**
 * The addresses of the published triggers of this n8n that receive what becomes of calls, each once. Throws, before
 * anybody is called, if one is missing: the execution would never go on.
 */
export async function findHubs(item: Item, wanted: WantedHubs): Promise<string[]> {
	const { api } = item.run;
	const webhooks = await listWebhooks(api, wanted.subAccountId);
	const urls = wanted.types.map((type) => {
		const webhook = webhooks.find((one) => one.type === type && one.enabled);
		return findHub(api.node, { type, webhook, bases: wanted.bases });
	});
	return [...new Set(urls)];
}

function findHub(
	node: INode,
	{
		type,
		webhook,
		bases,
	}: { type: NeededType; webhook: WebhookRegistration | undefined; bases: readonly string[] },
): string {
	const words = WORDS[type];
	if (webhook === undefined) {
		throw refuse(
			node,
			`Nobody in this n8n receives the ${words} of this sub-account, so this call could not be waited for`,
			HOW_TO_PUBLISH,
		);
	}
	const registered = readRegisteredUrl(webhook.url);
	const isOfThisN8n = (url: string) => bases.some((base) => url.startsWith(`${base}/`));
	if (!isOfThisN8n(registered.url)) {
		throw refuse(
			node,
			`The ${words} of this sub-account go to ${hostOf(registered.url)} and not to this n8n, so this call could not be waited for`,
			`Unregister that one, or use another sub-account for calls that wait. ${HOW_TO_PUBLISH}`,
		);
	}
	if (!registered.isTest) return registered.url;
	const production = findDisplaced(webhook.url, registered.url);
	const url = production === undefined ? undefined : readRegisteredUrl(production).url;
	if (url !== undefined && isOfThisN8n(url)) return url;
	throw refuse(
		node,
		`The ${words} of this sub-account go to a test that listens, and no published workflow receives them, so this call could not be waited for`,
		`Stop the test. ${HOW_TO_PUBLISH}`,
	);
}

/** What is wrong before anybody is called. */
export function refuse(node: INode, message: string, remedy: string): NodeOperationError {
	const error = new NodeOperationError(node, message, {
		description: `Nobody was called. ${remedy}`,
	});
	error.context.mayHaveBeenPlaced = false;
	return error;
}
