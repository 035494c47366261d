import type { IDataObject, IWebhookFunctions } from 'n8n-workflow';

import type { Displaced } from './registration';

const TIMEOUT_MS = 10_000;

/**
 * A test that listens while the workflow is published has taken the place of the production URL. What arrives
 * is therefore passed on to it. Gives false when there is a production URL and it did not take the event.
 */
export async function handOver(
	context: IWebhookFunctions,
	secret: string,
	body: IDataObject,
): Promise<boolean> {
	const displaced = context.getWorkflowStaticData('node').displaced as
		| (IDataObject & Displaced)
		| undefined;
	if (displaced?.isOwnProduction !== true) return true;
	try {
		await context.helpers.httpRequest({
			method: 'POST',
			url: displaced.url,
			headers: { Authorization: secret },
			body,
			json: true,
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
