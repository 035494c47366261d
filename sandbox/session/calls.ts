import { randomUUID } from 'node:crypto';
import { answered, outcomeOf } from '../magicNumbers';
import type { Deliveries } from '../webhooks/deliveries';
import { callEvent, type CallEvent } from './callEvent';
import { talkSeconds, type Leg, type SessionRecord } from './sessionRecord';
import type { SessionTime } from './sessionTime';
import { finalSipCodes, ok, trying } from './sipCodes';

type NewLeg = Pick<Leg, 'direction' | 'source' | 'destination' | 'outcome'>;

/** The calls of a session: each step of a leg is kept in the record and told in a VCS webhook. */
export class Calls {
	constructor(
		private readonly record: SessionRecord,
		private readonly time: SessionTime,
		private readonly deliveries: Deliveries,
	) {}

	get first(): Leg | undefined {
		return this.record.legs[0];
	}

	/** Rings a number to its answer or to its end. */
	async dial(source: string, destination: string, outcome = outcomeOf(destination)): Promise<Leg> {
		const leg = this.add({ direction: 'OUTBOUND', source, destination, outcome });
		this.tell(leg, { callStatus: 'CALL_INITIATED', sipCode: trying });
		await this.time.pass(outcome.ringSeconds);
		if (outcome.answered) this.connect(leg);
		else this.disconnect(leg);
		return leg;
	}

	/** Somebody rings one of our numbers. */
	receive(source: string, destination: string): Leg {
		const leg = this.add({ direction: 'INBOUND', source, destination, outcome: answered });
		this.tell(leg, { callStatus: 'CALL_RECEIVED', sipCode: ok });
		return leg;
	}

	connect(leg: Leg): void {
		leg.connectedAt = this.time.now;
		this.tell(leg, { callStatus: 'CALL_CONNECTED', sipCode: ok });
	}

	disconnect(leg: Leg): void {
		leg.disconnectedAt = this.time.now;
		this.tell(leg, {
			callStatus: 'CALL_DISCONNECTED',
			sipCode: finalSipCodes[leg.outcome.sessionStatus],
			callDuration: talkSeconds(leg),
		});
	}

	disconnectAll(): void {
		for (const leg of this.record.legs) if (leg.connectedAt !== undefined) this.disconnect(leg);
	}

	heard(leg: Leg, dtmf: string): void {
		this.tell(leg, { callStatus: 'DTMF_RECEIVED', sipCode: ok, eventData: { dtmf } });
	}

	private add(leg: NewLeg): Leg {
		const { now } = this.time;
		const added: Leg = { callId: randomUUID(), ...leg, initiatedAt: now, disconnectedAt: now };
		this.record.legs.push(added);
		return added;
	}

	private tell(leg: Leg, event: Omit<CallEvent, 'at'>): void {
		const { sessionId, subAccountId } = this.record.session;
		this.deliveries.dispatch({
			subAccountId,
			type: 'VCS',
			sessionId,
			body: callEvent('CALL_STATUS', this.record, leg, { ...event, at: this.time.now }),
		});
	}
}
