import type { IWebhookFunctions } from 'n8n-workflow';

import { deriveSecret, isSame, sealHandOver } from './authenticity';
import { hasDisplaced } from './webhookUrl';

const TIMEOUT_MS = 10_000;
const SEAL_HEADER = 'x-8x8-voice-hand-over';

/**
 * A test that listens while the workflow is published has taken the place of the production URL. What arrives
 * is therefore passed on to it. Gives false when there is a production URL and it did not take the event.
 */
export async function handOver(context: IWebhookFunctions, body: unknown): Promise<boolean> {
	// In a test, too, n8n gives the production URL here.
	const url = context.getNodeWebhookUrl('default');
	if (url === undefined || !hasDisplaced(context.getQueryData(), url)) return true;
	const { workflowId, nodeId } = identify(context);
	const apiKey = await readApiKey(context);
	try {
		const text = JSON.stringify(body);
		await context.helpers.httpRequest({
			method: 'POST',
			url,
			headers: {
				Authorization: deriveSecret(apiKey, workflowId, nodeId),
				'Content-Type': 'application/json',
				[SEAL_HEADER]: sealHandOver(apiKey, workflowId, nodeId, text),
			},
			body: text,
			timeout: TIMEOUT_MS,
		});
		return true;
	} catch {
		context.logger.warn(
			'8x8 Voice Trigger: a test received an event, and the published workflow could not be reached to receive it as well',
		);
		return false;
	}
}

/** Whether this delivery is one that a test of the same trigger hands over. */
export async function isHandedOver(context: IWebhookFunctions, body: unknown): Promise<boolean> {
	const seal = context.getHeaderData()[SEAL_HEADER];
	if (typeof seal !== 'string') return false;
	const text = toText(body);
	if (text === undefined) return false;
	const { workflowId, nodeId } = identify(context);
	return isSame(seal, sealHandOver(await readApiKey(context), workflowId, nodeId, text));
}

async function readApiKey(context: IWebhookFunctions): Promise<string> {
	return String((await context.getCredentials('eightByEightVoiceApi')).apiKey);
}

/** Undefined when it is nested so deeply that it cannot be written. */
function toText(body: unknown): string | undefined {
	try {
		return JSON.stringify(body);
	} catch {
		return undefined;
	}
}

function identify(context: IWebhookFunctions) {
	return { workflowId: String(context.getWorkflow().id), nodeId: context.getNode().id };
}
