import type { IDataObject, IWebhookFunctions, IWebhookResponseData } from 'n8n-workflow';

import { checkCallflow } from '../../../core/callflow/checkCallflow';
import { compileCallflow } from '../../../core/callflow/compile';
import { readActionList } from '../form/actionList';
import { readLocator } from '../form/locator';
import { keepForEachNode } from '../run/processMemory';
import { isRepeated } from './duplicates';
import { guardReply, type CallActionReply } from './guardReply';

const DEFAULT_LIMIT_SECONDS = 5;
const REMEMBERED = 200;

// A live caller waits for the answer to a repeated question as well: it gets the one that the first was given.
const repliesOf = keepForEachNode(() => new Map<string, Promise<CallActionReply>>());

/**
 * Answers a Call Action: with the callflow of the trigger at once, or with what the workflow replies. `starts` is
 * what the workflow starts with; a repeated question starts nothing. One that could not be read has no key.
 */
export async function replyToCall(
	context: IWebhookFunctions,
	key: string | undefined,
	starts: IDataObject | undefined,
): Promise<IWebhookResponseData> {
	const response = context.getResponseObject();
	const replies = repliesOf(context);
	const question = key === undefined ? undefined : `${context.getMode()}:${key}`;
	const earlier = question === undefined ? undefined : replies.get(question);
	if (earlier !== undefined) {
		response.status(200).json(await earlier);
		return { noWebhookResponse: true };
	}

	const isTest = context.getMode() === 'manual';
	const isKnown = key !== undefined && !isTest && (await isRepeated(context, key));
	const workflowData = starts === undefined || isKnown ? undefined : [[{ json: starts }]];
	const fallback = readFallback(context);

	if (workflowData && context.getNodeParameter('respondWith', 'callflow') === 'respondOperation') {
		remember(replies, question, guardReply(response, fallback, readLimitMs(context)));
		return { workflowData };
	}
	const reply = isKnown ? fallback : (readCallflow(context) ?? fallback);
	remember(replies, question, Promise.resolve(reply));
	response.status(200).json(reply);
	return { noWebhookResponse: true, ...(workflowData ? { workflowData } : {}) };
}

function remember(
	replies: Map<string, Promise<CallActionReply>>,
	question: string | undefined,
	reply: Promise<CallActionReply>,
): void {
	if (question === undefined) return;
	replies.set(question, reply);
	const [oldest] = replies.keys();
	if (replies.size > REMEMBERED && oldest) replies.delete(oldest);
}

/** The callflow that is built in the trigger; undefined, with a line in the log, when it cannot be played. */
function readCallflow(context: IWebhookFunctions): CallActionReply | undefined {
	const callflow = compileCallflow(readActionList(context.getNodeParameter('actions', {})));
	const clientActionId = String(context.getNodeParameter('clientActionId', '') ?? '');
	const reply = {
		...(clientActionId === '' ? {} : { clientActionId }),
		callflow: callflow as IDataObject[],
	};
	const check = checkCallflow(reply, { now: new Date(), isAnswer: true });
	if (check.ok) return reply;
	const problems = check.issues.map(({ path, message }) => `${path.join('.')} ${message}`);
	context.logger.error(
		`8x8 Voice Trigger: the answer to a call cannot be played, so the caller heard the fallback. ${problems.join(' ')}`,
	);
	return undefined;
}

/** What a caller hears when there is no answer: a text, where a voice is chosen for it, and the end of the call. */
function readFallback(context: IWebhookFunctions): CallActionReply {
	const text = String(context.getNodeParameter('fallbackText', '') ?? '');
	const voiceProfile = String(readLocator(context.getNodeParameter('fallbackVoiceProfile', '')));
	const spoken =
		text.trim() === '' || voiceProfile === ''
			? []
			: [{ action: 'say', params: { text, voiceProfile } }];
	return { callflow: [...spoken, { action: 'hangup' }] };
}

function readLimitMs(context: IWebhookFunctions): number {
	const seconds = Number(context.getNodeParameter('options.replyLimit', DEFAULT_LIMIT_SECONDS));
	return (seconds > 0 ? seconds : DEFAULT_LIMIT_SECONDS) * 1000;
}
