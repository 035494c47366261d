import type { IDataObject, IWebhookFunctions, IWebhookResponseData } from 'n8n-workflow';

import { readEvent, type ReadEvent } from '../../../../core/events/voiceEvent';
import { isRecord } from '../../../../core/json';
import { readYesOrNo } from '../../form/yesOrNo';
import { isAuthentic } from '../authenticity';
import { readStatuses, simplify, statuses } from '../eventFields';
import { answerNode, isFromNode } from '../hub/answerNode';
import { answerForNobody, handOn } from '../hub/handOn';
import type { Events } from '../triggerForm';
import { ignoreDuplicates, verifySecret } from '../triggerOptions';
import { isAllowedSender } from './allowedSender';
import { answerCall } from './answerCall';
import { openDelivery, type Delivery } from './delivery';
import { isRepeated } from './duplicates';
import { handOver } from './handOver';

/** One delivery: refused, ignored, or the start of an execution, and for a Call Action the caller's answer. */
export async function receiveEvent(
	context: IWebhookFunctions,
	events: Events,
): Promise<IWebhookResponseData> {
	const delivery = openDelivery(context, events);
	const { response } = delivery;
	if (isFromNode(delivery)) return await answerNode(delivery);
	if (!(await isAllowedSender(delivery))) {
		return response.refuse(403, 'This address may not deliver events');
	}
	if (!(await carriesSecretIfNeeded(delivery))) {
		return response.refuse(401, 'The secret is missing or wrong');
	}

	const event = readEvent(delivery.event, delivery.body);
	const handedOn = await handOn(delivery, event);
	if (handedOn !== undefined) return handedOn;
	if (delivery.startsNothing) return answerForNobody(delivery);
	const starts = chooseOutput(delivery, event);
	if (delivery.event.name === 'callAction') {
		return await answerCall(delivery, { key: event.key, starts });
	}

	const isHandedOver = !delivery.isTest || (await handOver(delivery));
	if (starts === undefined || (await isDuplicate(delivery, event))) return {};

	// Not by n8n's returnJsonArray(): it takes a field named "json" for the whole item.
	const workflowData = [[{ json: starts }]];
	if (isHandedOver) return { workflowData };
	// The published workflow did not get it: 8x8 is asked to deliver it again, when the test is over.
	return { ...response.refuse(503, 'The published workflow could not be reached'), workflowData };
}

async function carriesSecretIfNeeded({ context, headers, options }: Delivery): Promise<boolean> {
	if (options.value(verifySecret) === false || (await isAuthentic(context, headers))) return true;
	context.logger.warn('8x8 Voice Trigger: refused a delivery without the secret of this trigger');
	return false;
}

/** What the workflow would start with; undefined when Statuses leaves the event out. */
function chooseOutput(
	{ body, fields }: Delivery,
	{ json, key }: ReadEvent,
): IDataObject | undefined {
	const chosen = readStatuses(fields.value(statuses));
	const isWanted =
		chosen.length === 0 || ('status' in json && chosen.includes(String(json.status)));
	if (key !== undefined && !isWanted) return undefined;
	const isWhole = readYesOrNo(fields.value(simplify)) === false && isRecord(body);
	return (isWhole ? body : json) as IDataObject;
}

async function isDuplicate(delivery: Delivery, { key }: ReadEvent): Promise<boolean> {
	if (key === undefined || delivery.isTest) return false;
	const isIgnored = readYesOrNo(delivery.options.value(ignoreDuplicates)) !== false;
	return isIgnored && (await isRepeated(delivery, key));
}
