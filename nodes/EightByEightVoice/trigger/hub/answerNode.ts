import type { IDataObject, IWebhookResponseData } from 'n8n-workflow';

import { toText } from '../../../../core/json';
import { isSealedForWaiting, sealForWaiting } from '../seals';
import type { Delivery } from '../receive/delivery';
import { answerTest } from './handOn';
import { readHubMessage, SEALED_FOR, WAITING_HEADER, type HubMessage } from './hubMessage';
import { probe } from './postToCall';
import { isStored } from './storedWaits';
import { waitsOf, type Waits } from './waits';

/** Whether this claims to come from a node of this n8n that makes a call and waits for it. */
export function isFromNode({ headers }: Delivery): boolean {
	return headers[WAITING_HEADER] !== undefined;
}

/** Answers a node that calls and waits, or a test of this trigger; nobody else, whoever delivers it. */
export async function answerNode(delivery: Delivery): Promise<IWebhookResponseData> {
	const { body, context, headers, response } = delivery;
	const url = context.getNodeWebhookUrl('default') ?? '';
	const parts = [SEALED_FOR.hub, url, toText(body) ?? ''];
	const message = readHubMessage(body);
	if (
		message === undefined ||
		!(await isSealedForWaiting(context, headers[WAITING_HEADER], parts))
	) {
		context.logger.warn(
			'8x8 Voice Trigger: refused a message about a call that is waited for, which no node with the API key of this trigger has sent',
		);
		return response.refuse(401, 'This message was not sealed with the API key of this trigger');
	}
	const staticData = context.getWorkflowStaticData('node');
	const wasStored = message.tells === 'hasCalled' && isStored(staticData, message.sessionId);
	const waits = waitsOf(context);
	waits.takeIn(staticData, response);
	const answer = await carryOut(delivery, waits, message);
	const proof = await sealForWaiting(context, [SEALED_FOR.node, url, message.nonce]);
	// Answered by n8n, which stores the static data first.
	return { webhookResponse: { proof, isStored: wasStored, ...answer } };
}

/** A proxy that removes a part of the path breaks the addresses that n8n signs, because the path is part of them. */
function isPathKept({ context }: Delivery): boolean {
	const { originalUrl }: { originalUrl?: unknown } = context.getRequestObject();
	const { pathname } = new URL(context.getNodeWebhookUrl('default') ?? '');
	return typeof originalUrl !== 'string' || originalUrl.split('?')[0] === pathname;
}

async function carryOut(
	delivery: Delivery,
	waits: Waits,
	message: HubMessage,
): Promise<IDataObject> {
	switch (message.tells) {
		case 'willCall': {
			const address = isPathKept(delivery) ? await probe(delivery.context, message) : 'refused';
			// Otherwise nobody is called, and callers of a phone menu would wait for a call that never comes.
			if (address === 'open') waits.announce(message.clientRequestId, message);
			return { address };
		}
		case 'hasCalled':
			waits.expect(message.clientRequestId, message.sessionId, message);
			return {};
		case 'hasNotCalled':
			waits.withdraw(message.clientRequestId);
			return {};
		case 'mayHaveCalled':
			waits.stopCalling(message.clientRequestId, message);
			return {};
		case 'event':
			return await answerTest(delivery, message.body);
	}
}
