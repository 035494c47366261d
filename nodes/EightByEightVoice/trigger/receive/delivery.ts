import type { IDataObject, IWebhookFunctions } from 'n8n-workflow';

import type { VoiceEvent } from '../../../../core/events/voiceEvent';
import { isRecord } from '../../../../core/json';
import { openForm, type Events, type InPlaceOf, type TriggerForm } from '../triggerForm';
import { allowedIps } from '../triggerOptions';
import { HeldResponse } from './heldResponse';
import { readBody } from './readBody';

/** By the platform's own name in the body of a delivery. */
const EVENT_TYPES = new Map<unknown, string>([
	['SESSION_SUMMARY', 'sessionSummary'],
	['CALL_ACTION', 'callAction'],
]);

/** What has arrived at the trigger, as it is read at the door. */
export interface Delivery extends TriggerForm {
	/** Which of the trigger's events this is, or is taken for. */
	event: VoiceEvent;
	/** The JSON, or the text as it came when it is none. */
	body: unknown;
	headers: IDataObject;
	/** The query of the URL that it came to. */
	query: object;
	/**
	 * The sender's address: n8n's setting N8N_PROXY_HOPS decides whether it is that of the connection, or what a proxy
	 * says.
	 */
	ip: unknown;
	/** Whether it came to the URL on which a test listens. */
	isTest: boolean;
	response: HeldResponse;
	/** n8n, for what is not in the delivery: its storage, its log, its requests. */
	context: IWebhookFunctions;
}

export function openDelivery(context: IWebhookFunctions, events: Events): Delivery {
	const { ip }: { ip?: unknown } = context.getRequestObject();
	const form = openForm(context, events, toDefault(context));
	const body = readBody(context);
	return {
		...form,
		event: tellEvent(form.events, body),
		body,
		headers: context.getHeaderData() as IDataObject,
		query: context.getQueryData(),
		ip,
		isTest: context.getMode() === 'manual',
		response: new HeldResponse(context.getResponseObject()),
		context,
	};
}

/** If there are two, an event is the one that it names, or else has the form of; anything else is taken for the first. */
function tellEvent(events: TriggerForm['events'], body: unknown): VoiceEvent {
	const [first, ...others] = events;
	if (others.length === 0) return first;
	const name = EVENT_TYPES.get(isRecord(body) ? body.eventType : undefined);
	const named = events.find((event) => event.name === name);
	return named ?? events.find(({ parse }) => !parse(body).unexpectedShape) ?? first;
}

/**
 * The sender gets an answer whatever an expression does: a field that fails counts as left alone. Allowed IPs is the
 * exception: if it fails, nobody is let in.
 */
function toDefault(context: IWebhookFunctions): InPlaceOf {
	return ({ name, byDefault }) => {
		context.logger.error(
			`8x8 Voice Trigger: the expression of '${name}' failed for a delivery, so the field was taken as if it had not been filled in`,
		);
		return name === `options.${allowedIps.name}` ? 'an expression that failed' : byDefault;
	};
}
