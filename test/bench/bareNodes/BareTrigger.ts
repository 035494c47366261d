import type { INodeType, IWebhookFunctions, IWebhookResponseData } from 'n8n-workflow';

import { bareTrigger } from './description';

/** A trigger that does nothing: the body goes to the workflow as it came, and n8n answers at once. */
export class BareTrigger implements INodeType {
	description = bareTrigger('bareTrigger', 'onReceived');

	async webhook(this: IWebhookFunctions): Promise<IWebhookResponseData> {
		return { workflowData: [this.helpers.returnJsonArray(this.getBodyData())] };
	}
}
