import type { IDataObject, IWebhookFunctions } from 'n8n-workflow';

import { openForm, type Events, type TriggerForm } from '../triggerForm';
import { HeldResponse } from './heldResponse';
import { readBody } from './readBody';

/** What has arrived at the trigger, as it is read at the door. */
export interface Delivery extends TriggerForm {
	/** The JSON, or the text as it came when it is none. */
	body: unknown;
	headers: IDataObject;
	/** The query of the URL that it came to. */
	query: object;
	/** The sender's: n8n's setting N8N_PROXY_HOPS decides whether the connection's, or what a proxy says. */
	ip: unknown;
	/** Whether it came to the URL on which a test listens. */
	isTest: boolean;
	response: HeldResponse;
	/** n8n, for what is not in the delivery: its storage, its log, its requests. */
	context: IWebhookFunctions;
}

export function openDelivery(context: IWebhookFunctions, events: Events): Delivery {
	const { ip }: { ip?: unknown } = context.getRequestObject();
	return {
		...openForm(context, events),
		body: readBody(context),
		headers: context.getHeaderData() as IDataObject,
		query: context.getQueryData(),
		ip,
		isTest: context.getMode() === 'manual',
		response: new HeldResponse(context.getResponseObject()),
		context,
	};
}
