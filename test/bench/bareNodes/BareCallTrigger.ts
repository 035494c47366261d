import type { INodeType, IWebhookFunctions, IWebhookResponseData } from 'n8n-workflow';

import { bareTrigger } from './description';

/** A trigger that does nothing, and whose workflow answers. */
export class BareCallTrigger implements INodeType {
	description = bareTrigger('bareCallTrigger', 'responseNode');

	async webhook(this: IWebhookFunctions): Promise<IWebhookResponseData> {
		return { workflowData: [this.helpers.returnJsonArray(this.getBodyData())] };
	}
}
