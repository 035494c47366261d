import type { IDataObject, IWebhookFunctions, IWebhookResponseData } from 'n8n-workflow';

import { carriesSecret, deriveSecret } from './authenticity';
import { isRepeated } from './duplicates';
import { readEvent, type EventName, type ReadEvent } from './events';
import { handOver } from './handOver';
import { replyToCall } from './replyToCall';

/** One delivery: refused, ignored, or the start of an execution, and for a Call Action the caller's answer. */
export async function receiveEvent(context: IWebhookFunctions): Promise<IWebhookResponseData> {
	const { apiKey } = await context.getCredentials('eightByEightVoiceApi');
	const secret = deriveSecret(
		String(apiKey),
		String(context.getWorkflow().id),
		context.getNode().id,
	);
	if (isOn(context, 'verifySecret') && !carriesSecret(context.getHeaderData(), secret)) {
		context.logger.warn('8x8 Voice Trigger: refused a delivery without the secret of this trigger');
		return refuse(context, 401, 'The secret is missing or wrong');
	}

	const name = context.getNodeParameter('event', 'sessionSummary') as EventName;
	const body = context.getBodyData();
	const event = readEvent(name, body);
	const starts = chooseOutput(context, event, body);
	if (name === 'callAction') return replyToCall(context, event.key, starts);

	const isTest = context.getMode() === 'manual';
	const handedOver = !isTest || (await handOver(context, secret, body));
	if (starts === undefined || isDuplicate(context, event)) return {};

	const workflowData = [context.helpers.returnJsonArray(starts)];
	if (handedOver) return { workflowData };
	// The published workflow did not get it: 8x8 is asked to deliver it again, when the test is over.
	return { ...refuse(context, 503, 'The published workflow could not be reached'), workflowData };
}

/** What the workflow would start with; undefined when Statuses leaves the event out. */
function chooseOutput(
	context: IWebhookFunctions,
	{ json, isReadable }: ReadEvent,
	body: IDataObject,
): IDataObject | undefined {
	const statuses = context.getNodeParameter('statuses', []) as string[];
	const isWanted =
		statuses.length === 0 || ('status' in json && statuses.includes(String(json.status)));
	if (isReadable && !isWanted) return undefined;
	return context.getNodeParameter('simplify', true) === false ? body : (json as IDataObject);
}

/** An event that cannot be read is never taken for one that was there before. */
function isDuplicate(context: IWebhookFunctions, { isReadable, key }: ReadEvent): boolean {
	const isTest = context.getMode() === 'manual';
	return isReadable && !isTest && isOn(context, 'ignoreDuplicates') && isRepeated(context, key);
}

function isOn(context: IWebhookFunctions, option: 'verifySecret' | 'ignoreDuplicates'): boolean {
	return context.getNodeParameter(`options.${option}`, true) !== false;
}

function refuse(context: IWebhookFunctions, httpStatus: number, message: string) {
	context.getResponseObject().status(httpStatus).json({ message });
	return { noWebhookResponse: true };
}
