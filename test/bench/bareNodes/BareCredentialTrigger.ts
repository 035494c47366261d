import type { INodeType, IWebhookFunctions, IWebhookResponseData } from 'n8n-workflow';

import { bareTrigger } from './description';

/** A trigger that does nothing and has our credential, which n8n looks up for each execution. */
export class BareCredentialTrigger implements INodeType {
	description = {
		...bareTrigger('bareCredentialTrigger', 'onReceived'),
		credentials: [{ name: 'eightByEightVoiceApi', required: true }],
	};

	async webhook(this: IWebhookFunctions): Promise<IWebhookResponseData> {
		return { workflowData: [this.helpers.returnJsonArray(this.getBodyData())] };
	}
}
