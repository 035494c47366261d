import type { IDataObject, IWebhookResponseData } from 'n8n-workflow';

import { EVENTS } from '../../../../core/events/events';
import { readEvent, type ReadEvent } from '../../../../core/events/voiceEvent';
import { keepForEachNode } from '../../run/processMemory';
import { Turns } from '../../run/turns';
import { isAuthentic } from '../authenticity';
import type { CallReply } from '../receive/callReply';
import type { Delivery } from '../receive/delivery';
import { isRepeated } from '../receive/duplicates';
import { verifySecret } from '../triggerOptions';
import { askProduction } from './askProduction';
import { postToCall, type EventForCall, type HandedOn } from './postToCall';
import { readWayBackIds } from './wayBack';
import { waitsOf, type CallIds } from './waits';

const REMEMBERED = 500;

const HANGUP: CallReply = { callflow: [{ action: 'hangup' }] };

/** An event that a call may be waited for by. */
interface EventOfCall extends EventForCall {
	/** The same in each delivery of it. */
	key: string;
	ids: CallIds;
}

/** The answers to events whose call is not waited for any more, by the events' keys. */
const answersOf = keepForEachNode(() => new Map<string, CallReply | undefined>());

/** The events of one session are handed on one after another. */
const turnsOf = keepForEachNode(() => new Turns());

/**
 * Hands an event to the execution that waits for the call. Gives the answer to the sender; undefined for an event that
 * nobody waits for, which is then treated like any other.
 */
export async function handOn(
	delivery: Delivery,
	read: ReadEvent,
): Promise<IWebhookResponseData | undefined> {
	const event = toEventOfCall(delivery.event.type, delivery.body, read);
	if (event === undefined || !(await isFrom8x8(delivery))) return undefined;
	const handedOn = delivery.isTest
		? await askProduction(delivery)
		: await handOnInTurn(delivery, event);
	const { response } = delivery;
	if (handedOn.state === 'nobodyWaits') return undefined;
	if (handedOn.state === 'taken') {
		return event.type === 'VCA' ? response.answer(handedOn.reply ?? HANGUP) : {};
	}
	delivery.context.logger.error(
		'8x8 Voice Trigger: an event could not be handed to the execution that waits for its call',
	);
	// A caller is not kept waiting; 8x8 may deliver a summary again.
	return event.type === 'VCA'
		? response.answer(HANGUP)
		: response.refuse(503, 'The execution that waits for this call could not be reached');
}

/** For a trigger that starts nothing: a caller whom nobody waits for is not kept on the line. */
export function answerForNobody({ event, response }: Delivery): IWebhookResponseData {
	return event.type === 'VCA' ? response.answer(HANGUP) : {};
}

/** The option Verify Secret lets others start the workflow. They do not answer for the person who was called. */
async function isFrom8x8({ context, headers, options }: Delivery): Promise<boolean> {
	return options.value(verifySecret) !== false || (await isAuthentic(context, headers));
}

/** The same for an event that a test of this trigger has received, as the answer to that test. */
export async function answerTest(delivery: Delivery, body: unknown): Promise<IDataObject> {
	for (const voiceEvent of [EVENTS.sessionSummary, EVENTS.callAction]) {
		const event = toEventOfCall(voiceEvent.type, body, readEvent(voiceEvent, body));
		const handedOn = event && (await handOnInTurn(delivery, event));
		if (handedOn !== undefined && handedOn.state !== 'nobodyWaits') return { ...handedOn };
	}
	return { state: 'nobodyWaits' };
}

function toEventOfCall(
	type: string,
	body: unknown,
	{ json, key }: ReadEvent,
): EventOfCall | undefined {
	if ((type !== 'VSS' && type !== 'VCA') || key === undefined) return undefined;
	// Whoever calls is nobody who was called.
	if ('reason' in json && json.reason === 'inboundCall') return undefined;
	return { type, body, key, ids: json as CallIds & { sessionId: unknown } };
}

async function handOnInTurn(delivery: Delivery, event: EventOfCall): Promise<HandedOn> {
	const { context, response } = delivery;
	waitsOf(context).takeIn(context.getWorkflowStaticData('node'), response);
	return await turnsOf(context).take(String(event.ids.sessionId), async () => {
		const answers = answersOf(context);
		if (answers.has(event.key)) {
			return { state: 'taken', goesOn: false, reply: answers.get(event.key) };
		}
		const handedOn = await findAndPost(delivery, event);
		if (handedOn.state === 'taken' && handedOn.goesOn) {
			remember(answers, event.key, handedOn.reply);
			await isRepeated(delivery, event.key);
		}
		return handedOn;
	});
}

async function findAndPost({ context }: Delivery, event: EventOfCall): Promise<HandedOn> {
	const { ids, type, body } = event;
	const waits = waitsOf(context);
	if (waits.hasEnded(ids)) return comeTooLate(event);
	const wait = waits.find(ids) ?? readIds(ids) ?? (await waits.findInTime(ids));
	if (wait === undefined) return { state: 'nobodyWaits' };
	const handedOn = await postToCall(context, wait, { type, body });
	const isOver =
		handedOn.state === 'nobodyWaits' || (handedOn.state === 'taken' && handedOn.goesOn);
	if (isOver && wait.key !== undefined) waits.forget(wait.key);
	return handedOn.state === 'nobodyWaits' ? comeTooLate(event) : handedOn;
}

/**
 * What somebody has pressed in a call that is not waited for any more answers a question that is over: it is no key of a
 * phone menu, and starts no workflow.
 */
function comeTooLate({ type }: EventOfCall): HandedOn {
	return type === 'VCA'
		? { state: 'taken', goesOn: false, reply: undefined }
		: { state: 'nobodyWaits' };
}

/** For a call that this hub was not told about, or has forgotten. */
function readIds(
	ids: CallIds & { clientBatchId?: unknown },
): { path: string; key?: undefined } | undefined {
	const { clientRequestId, clientBatchId } = ids;
	const path = readWayBackIds({ clientRequestId, clientBatchId });
	return path === undefined ? undefined : { path };
}

function remember(
	answers: Map<string, CallReply | undefined>,
	key: string,
	reply: CallReply | undefined,
): void {
	answers.set(key, reply);
	const [oldest] = answers.keys();
	if (answers.size > REMEMBERED && oldest !== undefined) answers.delete(oldest);
}
