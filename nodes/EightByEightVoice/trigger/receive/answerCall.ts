import type { IDataObject, INodeExecutionData, IWebhookResponseData } from 'n8n-workflow';

import { keepForEachNode } from '../../run/processMemory';
import { respondWith } from '../callActionFields';
import { readReplyLimitMs, replyLimit } from '../triggerOptions';
import { readBuiltReply, readFallback, readReply, type CallReply } from './callReply';
import type { Delivery } from './delivery';
import { takeMenuTurn } from './menuTurn';
import { isRepeated } from './duplicates';

const REMEMBERED = 200;

// A live caller waits for the answer to a repeated question as well: it gets the one that the first was given.
const repliesOf = keepForEachNode(() => new Map<string, Promise<CallReply>>());

/** What a Call Action asks. */
interface Question {
	/** The same in each delivery of it; undefined when it could not be read. */
	key: string | undefined;
	/** What the workflow starts with. A repeated question starts nothing. */
	starts: IDataObject | undefined;
}

/** Answers with the callflow of the trigger at once, or with what the workflow replies. */
export async function answerCall(
	delivery: Delivery,
	question: Question,
): Promise<IWebhookResponseData> {
	const { fields, response } = delivery;
	const answeredBy = fields.value(respondWith);
	if (answeredBy === 'menu') return await answerFromMenu(delivery, question);
	const workflowData = await startOnce(delivery, question);
	if (answeredBy === 'respondOperation') {
		return await answerFromWorkflow(delivery, question.key, workflowData);
	}
	const reply = readBuiltReply(delivery) ?? readFallback(delivery);
	return { ...response.answer(reply), ...(workflowData ? { workflowData } : {}) };
}

/** What n8n is to start; undefined for nothing. */
async function startOnce(
	delivery: Delivery,
	{ key, starts }: Question,
): Promise<INodeExecutionData[][] | undefined> {
	const isKnown = key !== undefined && !delivery.isTest && (await isRepeated(delivery, key));
	return starts === undefined || isKnown ? undefined : [[{ json: starts }]];
}

async function answerFromMenu(
	delivery: Delivery,
	{ key, starts: event }: Question,
): Promise<IWebhookResponseData> {
	const { reply, starts } = await takeMenuTurn(delivery, event);
	// A key on the way starts nothing, and is answered the same when it is repeated, by any process.
	if (reply !== undefined && starts === undefined) return delivery.response.answer(reply);
	const workflowData = await startOnce(delivery, { key, starts });
	if (reply === undefined) return await answerFromWorkflow(delivery, key, workflowData);
	return { ...delivery.response.answerForGood(reply), ...(workflowData ? { workflowData } : {}) };
}

/** A question that is repeated starts nothing, and waits for the same reply. */
async function answerFromWorkflow(
	delivery: Delivery,
	key: string | undefined,
	workflowData: INodeExecutionData[][] | undefined,
): Promise<IWebhookResponseData> {
	const { isTest, response } = delivery;
	const question = key === undefined ? undefined : `${isTest ? 'test' : 'production'}:${key}`;
	const earlier = recallReply(delivery, question);
	if (earlier !== undefined) return response.answer(await earlier);

	const fallback = readFallback(delivery);
	if (workflowData === undefined) return response.answer(fallback);
	const limitMs = readReplyLimitMs(delivery.options.value(replyLimit));
	rememberReply(delivery, question, response.guard({ read: readReply, fallback, limitMs }));
	return { workflowData };
}

function recallReply(
	{ context }: Delivery,
	question: string | undefined,
): Promise<CallReply> | undefined {
	return question === undefined ? undefined : repliesOf(context).get(question);
}

function rememberReply(
	{ context }: Delivery,
	question: string | undefined,
	reply: Promise<CallReply>,
): void {
	if (question === undefined) return;
	const replies = repliesOf(context);
	replies.set(question, reply);
	const [oldest] = replies.keys();
	if (replies.size > REMEMBERED && oldest !== undefined) replies.delete(oldest);
}
