import { destinationsOf, type ActionAnswer } from '../callflow/callflowRequest';
import { checkActions } from '../callflow/checkCallflow';
import { readActionAnswer } from '../callflow/readCallflowRequest';
import type { ReceiverAnswer } from '../webhooks/receiverAnswer';
import { callEvent, type CallEvent } from './callEvent';
import { digitsInPayload } from './digitsForm';
import type { SessionParts } from './sessionParts';
import type { Leg } from './sessionRecord';
import { OK } from './sipCodes';

export interface Question {
	callStatus: 'CALL_RECEIVED' | 'ACTION_COMPLETED';
	/** What was pressed, after a capture. */
	dtmf?: string | null;
}

/** Asks the VCA webhook what to do next, and keeps what was asked and answered. */
export class ActionRequests {
	private clientActionId: string | undefined;

	constructor(private readonly parts: SessionParts) {}

	/** The answer, or why there was none that can be played. */
	async ask(leg: Leg, question: Question): Promise<ReceiverAnswer<ActionAnswer>> {
		const { session } = this.parts.record;
		const { clientActionId } = this;
		let received: unknown = null;
		this.parts.tell({ kind: 'asked', ...question });
		const asked = await this.parts.services.deliveries.ask(
			{
				subAccountId: session.subAccountId,
				type: 'VCA',
				sessionId: session.sessionId,
				body: callEvent('CALL_ACTION', {
					record: this.parts.record,
					leg,
					event: this.event(question),
				}),
			},
			(body) => {
				received = body;
				return this.read(body);
			},
		);
		const { answer, problem } = asked;
		this.parts.tell({ kind: 'told', answer: received, problem });
		session.actions = [
			...(session.actions ?? []),
			{
				...question,
				clientActionId: clientActionId ?? null,
				answer: received,
				...(problem !== undefined && { problem }),
			},
		];
		this.clientActionId = answer?.clientActionId;
		this.parts.record.booked.push(...destinationsOf(answer?.callflow ?? []));
		return asked;
	}

	private event({ callStatus, dtmf }: Question): CallEvent {
		return {
			callStatus,
			sipCode: OK,
			at: this.parts.time.now,
			clientActionId: this.clientActionId,
			...(dtmf !== undefined && {
				digits: digitsInPayload(dtmf, this.parts.services.behaviour.settings),
			}),
		};
	}

	private read(body: unknown): ActionAnswer {
		const { account, legs } = this.parts.record;
		const answer = readActionAnswer(body, legs.length);
		const { rules } = this.parts.services.behaviour;
		checkActions(answer.callflow, { account, hasDtmfCallback: true, rules });
		return answer;
	}
}
