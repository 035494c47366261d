import type { IDataObject, IWebhookFunctions, IWebhookResponseData } from 'n8n-workflow';

import { compileCallflow } from '../../../core/callflow/compile';
import { goOn } from '../../../core/dialogue/dialogue';
import { toAnswer, toOutcome } from '../../../core/dialogue/response';
import { callAction } from '../../../core/events/callAction';
import { sessionSummary } from '../../../core/events/sessionSummary';
import { isRecord, toText } from '../../../core/json';
import { isSealedForWaiting } from '../trigger/seals';
import { SEALED_FOR, WAITING_HEADER } from '../trigger/hub/hubMessage';
import { toSealedAddress } from '../trigger/hub/waitingAddress';
import { recallWait, type KeptWait } from './keptWait';
import { findOwnAddress } from './ownAddress';

/**
 * One request to an execution that waits: an event of its call, sealed by the hub. It answers what the caller has
 * pressed, and goes on once there is an answer, or the call has ended. Everything else is refused, and changes nothing.
 */
export async function resumeCall(context: IWebhookFunctions): Promise<IWebhookResponseData> {
	const body: unknown = context.getBodyData();
	if (!(await isSealedByHub(context, body))) {
		context.logger.warn(
			'8x8 Voice: refused a request to an execution that waits for a call, which no 8x8 Voice Trigger of this n8n has sealed',
		);
		context.getResponseObject().status(401).json({ message: 'This request is not sealed' });
		return { noWebhookResponse: true };
	}
	const wait = recallWait(context);
	const event = isRecord(body) ? body : {};
	const handled = wait && handle(wait, event.type, event.body);
	// Such as an event of an earlier call that the same execution has waited for.
	if (handled === undefined) return { webhookResponse: { waitsForAnother: true } };
	const { output, reply } = handled;
	const json = { ...(wait?.input as IDataObject), ...output };
	return {
		webhookResponse: { goesOn: output !== undefined, ...(reply === undefined ? {} : { reply }) },
		...(output === undefined ? {} : { workflowData: [[{ json, pairedItem: { item: 0 } }]] }),
	};
}

async function isSealedByHub(context: IWebhookFunctions, body: unknown): Promise<boolean> {
	const address = findOwnAddress(context);
	const text = toText(body);
	if (address === undefined || text === undefined) return false;
	const seal = context.getHeaderData()[WAITING_HEADER];
	const parts = [SEALED_FOR.call, toSealedAddress(address.url), text];
	return await isSealedForWaiting(context, seal, parts);
}

/** The output with which the execution goes on, if it does, and what the caller hears. */
interface Handled {
	output?: IDataObject;
	reply?: IDataObject;
}

function handle({ question, call }: KeptWait, type: unknown, body: unknown): Handled | undefined {
	const isOfCall = (sessionId: string | null, clientRequestId: string | null) =>
		call.sessionId === null
			? clientRequestId === call.clientRequestId
			: sessionId === call.sessionId;
	if (type === 'VSS') {
		const summary = sessionSummary.parse(body);
		return isOfCall(summary.sessionId, summary.clientRequestId)
			? { output: toOutcome(question, call, summary) as IDataObject }
			: undefined;
	}
	const { clientActionId, digits, sessionId, reason } = callAction.parse(body);
	if (type !== 'VCA' || reason === 'inboundCall' || sessionId !== call.sessionId) return undefined;
	const { actions, given, clientActionId: next } = goOn(question, { clientActionId, digits });
	const reply = {
		...(next === undefined ? {} : { clientActionId: next }),
		callflow: compileCallflow(actions) as IDataObject[],
	};
	if (given === undefined) return { reply };
	return { reply, output: toAnswer(question, call, given, new Date()) as IDataObject };
}
