import type { IDataObject, IWebhookFunctions, IWebhookResponseData } from 'n8n-workflow';

import { isRecord } from '../../../core/callflow/rule';
import { isRepeated } from './duplicates';
import { readEvent, type EventName, type ReadEvent } from './events';
import { handOver } from './handOver';
import { readBody } from './readBody';
import { replyToCall } from './replyToCall';
import { carriesItsSecret } from './secret';
import { isSenderAllowed } from './sender';

/** One delivery: refused, ignored, or the start of an execution, and for a Call Action the caller's answer. */
export async function receiveEvent(context: IWebhookFunctions): Promise<IWebhookResponseData> {
	const body = readBody(context);
	if (!(await isSenderAllowed(context, body))) {
		return refuse(context, 403, 'This address may not deliver events');
	}

	if (isOn(context, 'verifySecret') && !(await carriesItsSecret(context))) {
		context.logger.warn('8x8 Voice Trigger: refused a delivery without the secret of this trigger');
		return refuse(context, 401, 'The secret is missing or wrong');
	}

	const name = context.getNodeParameter('event', 'sessionSummary') as EventName;
	const event = readEvent(name, body);
	const starts = chooseOutput(context, event, body);
	if (name === 'callAction') return replyToCall(context, event.key, starts);

	const isTest = context.getMode() === 'manual';
	const handedOver = !isTest || (await handOver(context, body));
	if (starts === undefined || (await isDuplicate(context, event))) return {};

	// Not by n8n's returnJsonArray(): it takes a field named "json" for the whole item.
	const workflowData = [[{ json: starts }]];
	if (handedOver) return { workflowData };
	// The published workflow did not get it: 8x8 is asked to deliver it again, when the test is over.
	return { ...refuse(context, 503, 'The published workflow could not be reached'), workflowData };
}

/** What the workflow would start with; undefined when Statuses leaves the event out. */
function chooseOutput(
	context: IWebhookFunctions,
	{ json, key }: ReadEvent,
	body: unknown,
): IDataObject | undefined {
	const statuses = context.getNodeParameter('statuses', []) as string[];
	const isWanted =
		statuses.length === 0 || ('status' in json && statuses.includes(String(json.status)));
	if (key !== undefined && !isWanted) return undefined;
	const isWhole = context.getNodeParameter('simplify', true) === false && isRecord(body);
	return (isWhole ? body : json) as IDataObject;
}

async function isDuplicate(context: IWebhookFunctions, { key }: ReadEvent): Promise<boolean> {
	if (key === undefined || context.getMode() === 'manual') return false;
	return isOn(context, 'ignoreDuplicates') && (await isRepeated(context, key));
}

function isOn(context: IWebhookFunctions, option: 'verifySecret' | 'ignoreDuplicates'): boolean {
	return context.getNodeParameter(`options.${option}`, true) !== false;
}

function refuse(context: IWebhookFunctions, httpStatus: number, message: string) {
	context.getResponseObject().status(httpStatus).json({ message });
	return { noWebhookResponse: true };
}
