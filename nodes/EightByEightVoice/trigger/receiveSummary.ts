import type { IDataObject, IWebhookFunctions, IWebhookResponseData } from 'n8n-workflow';

import { parseSessionSummary } from '../../../core/session/parseSessionSummary';
import { carriesSecret, deriveSecret } from './authenticity';
import { isRepeated } from './duplicates';
import { handOver } from './handOver';

/** One delivery of a session summary: refused, ignored, or the start of an execution. */
export async function receiveSummary(context: IWebhookFunctions): Promise<IWebhookResponseData> {
	const { apiKey } = await context.getCredentials('eightByEightVoiceApi');
	const secret = deriveSecret(
		String(apiKey),
		String(context.getWorkflow().id),
		context.getNode().id,
	);
	const option = (name: string) => context.getNodeParameter(`options.${name}`, true) !== false;
	if (option('verifySecret') && !carriesSecret(context.getHeaderData(), secret)) {
		context.logger.warn('8x8 Voice Trigger: refused a delivery without the secret of this trigger');
		return answer(context, 401, 'The secret is missing or wrong');
	}

	const body = context.getBodyData();
	const isTest = context.getMode() === 'manual';
	const handedOver = !isTest || (await handOver(context, secret, body));

	const summary = parseSessionSummary(body);
	const { sessionId, status } = summary;
	const isReadable = summary.unexpectedShape === undefined;
	const statuses = context.getNodeParameter('statuses', []) as string[];
	if (isReadable && statuses.length > 0 && !statuses.includes(String(status))) return {};
	if (isReadable && !isTest && option('ignoreDuplicates')) {
		if (isRepeated(context, `VSS:${sessionId}:${status}`)) return {};
	}

	const simplify = context.getNodeParameter('simplify', true) !== false;
	const json = simplify ? (summary as IDataObject) : body;
	const workflowData = [context.helpers.returnJsonArray(json)];
	if (handedOver) return { workflowData };
	// The published workflow did not get it: 8x8 is asked to deliver it again, when the test is over.
	return { ...answer(context, 503, 'The published workflow could not be reached'), workflowData };
}

function answer(context: IWebhookFunctions, httpStatus: number, message: string) {
	context.getResponseObject().status(httpStatus).json({ message });
	return { noWebhookResponse: true };
}
