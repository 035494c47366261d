import { destinationsOf, type ActionAnswer } from '../callflow/callflowRequest';
import { checkActions } from '../callflow/checkCallflow';
import { readActionAnswer } from '../callflow/readCallflowRequest';
import type { SessionFact } from '../events/fact';
import type { ReceiverAnswer } from '../webhooks/receiverAnswer';
import { callEvent, type CallEvent } from './callEvent';
import { digitsInPayload } from './digitsForm';
import type { Leg, SessionRecord } from './sessionRecord';
import type { SessionServices } from './sessionServices';
import type { SessionTime } from './sessionTime';
import { OK } from './sipCodes';

export interface Question {
	callStatus: 'CALL_RECEIVED' | 'ACTION_COMPLETED';
	/** What was pressed, after a capture. */
	dtmf?: string | null;
}

/** Asks the VCA webhook what to do next, and keeps what was asked and answered. */
export class ActionRequests {
	private clientActionId: string | undefined;

	constructor(
		private readonly record: SessionRecord,
		private readonly time: SessionTime,
		private readonly services: Pick<SessionServices, 'deliveries' | 'behaviour'>,
		private readonly tell: (fact: SessionFact) => void,
	) {}

	/** The answer, or why there was none that can be played. */
	async ask(leg: Leg, question: Question): Promise<ReceiverAnswer<ActionAnswer>> {
		const { session } = this.record;
		const { clientActionId } = this;
		let received: unknown = null;
		this.tell({ kind: 'asked', ...question });
		const asked = await this.services.deliveries.ask(
			{
				subAccountId: session.subAccountId,
				type: 'VCA',
				sessionId: session.sessionId,
				body: callEvent('CALL_ACTION', this.record, leg, this.event(question)),
			},
			(body) => {
				received = body;
				return this.read(body);
			},
		);
		const { answer, problem } = asked;
		this.tell({ kind: 'told', answer: received, problem });
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
		this.record.booked.push(...destinationsOf(answer?.callflow ?? []));
		return asked;
	}

	private event({ callStatus, dtmf }: Question): CallEvent {
		return {
			callStatus,
			sipCode: OK,
			at: this.time.now,
			clientActionId: this.clientActionId,
			...(dtmf !== undefined && {
				digits: digitsInPayload(dtmf, this.services.behaviour.settings),
			}),
		};
	}

	private read(body: unknown): ActionAnswer {
		const { account, legs } = this.record;
		const answer = readActionAnswer(body, legs.length);
		const { rules } = this.services.behaviour;
		checkActions(answer.callflow, { account, hasDtmfCallback: true, rules });
		return answer;
	}
}
