import { destinationsOf, type ActionAnswer } from '../callflow/callflowRequest';
import { checkActions } from '../callflow/checkCallflow';
import { readActionAnswer } from '../callflow/readCallflowRequest';
import type { SessionFact } from '../events/fact';
import type { Deliveries } from '../webhooks/deliveries';
import { callEvent, type CallEvent } from './callEvent';
import type { Leg, SessionRecord } from './sessionRecord';
import { OK } from './sipCodes';

type Question = Pick<CallEvent, 'at' | 'eventData'> & {
	callStatus: 'CALL_RECEIVED' | 'ACTION_COMPLETED';
};

/** Asks the VCA webhook what to do next, and keeps what was asked and answered. */
export class ActionRequests {
	private clientActionId: string | undefined;

	constructor(
		private readonly record: SessionRecord,
		private readonly deliveries: Deliveries,
		private readonly tell: (fact: SessionFact) => void,
	) {}

	/** The answer, or undefined if there was none that can be played. */
	async ask(leg: Leg, question: Question): Promise<ActionAnswer | undefined> {
		const { session } = this.record;
		const { clientActionId } = this;
		const event = { ...question, sipCode: OK, clientActionId };
		let received: unknown = null;
		this.tell({ kind: 'asked', callStatus: question.callStatus, ...question.eventData });
		const { answer, problem } = await this.deliveries.ask(
			{
				subAccountId: session.subAccountId,
				type: 'VCA',
				sessionId: session.sessionId,
				body: callEvent('CALL_ACTION', this.record, leg, event),
			},
			(body) => {
				received = body;
				return this.read(body);
			},
		);
		this.tell({ kind: 'told', answer: received, problem });
		session.actions = [
			...(session.actions ?? []),
			{
				callStatus: question.callStatus,
				...(question.eventData && { dtmf: question.eventData.dtmf }),
				clientActionId: clientActionId ?? null,
				answer: received,
				...(problem !== undefined && { problem }),
			},
		];
		this.clientActionId = answer?.clientActionId;
		this.record.booked.push(...destinationsOf(answer?.callflow ?? []));
		return answer;
	}

	private read(body: unknown): ActionAnswer {
		const { account, legs } = this.record;
		const answer = readActionAnswer(body, legs.length);
		checkActions(answer.callflow, { account, hasDtmfCallback: true });
		return answer;
	}
}
