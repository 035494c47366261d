import { randomUUID } from 'node:crypto';

import { ANSWERED, outcomeOf, unanswered, type CallOutcome } from '../magicNumbers';
import { callEvent, type CallEvent } from './callEvent';
import { digitsInPayload } from './digitsForm';
import { Handset } from './handset';
import type { SessionParts } from './sessionParts';
import { talkSeconds, type Leg } from './sessionRecord';
import { callStatusOf } from './sessionSummary';
import { FINAL_SIP_CODES, OK, TRYING } from './sipCodes';

type NewLeg = Pick<Leg, 'direction' | 'source' | 'destination' | 'outcome'>;

/** How long a phone in a person's hands rings if the person does nothing; seconds. */
const RINGING_SECONDS = 30;

/** The calls of a session: each step of a leg goes into the record and out as a VCS webhook. */
export class Calls {
	private readonly handsets = new Map<string, Handset>();

	constructor(private readonly parts: SessionParts) {}

	get first(): Leg | undefined {
		return this.parts.record.legs[0];
	}

	/** The phone of a call, if a person holds it. */
	handsetOf(callId: string): Handset | undefined {
		return this.handsets.get(callId);
	}

	/** Whether a person is listening. */
	get isHeard(): boolean {
		return [...this.handsets.values()].some(({ isOffHook }) => isOffHook);
	}

	/** Rings a number until it is answered or the call has failed. */
	async dial(source: string, destination: string, outcome = outcomeOf(destination)): Promise<Leg> {
		const leg = this.add({ direction: 'OUTBOUND', source, destination, outcome });
		// A number that is never rung (opted out, or an error) cannot be answered by hand either.
		const isHeld = outcome.ringSeconds > 0 && this.parts.services.phones.isByHand(destination);
		const handset = isHeld ? this.hand(leg, new Handset('ringing')) : undefined;
		this.tell(leg, { callStatus: 'CALL_INITIATED', sipCode: TRYING });
		this.tellRinging(leg);
		await this.parts.time.passUnless(
			handset?.decided,
			handset ? RINGING_SECONDS : outcome.ringSeconds,
		);
		if (handset) leg.outcome = choiceOf(handset);
		if (this.parts.time.isOver) leg.outcome = unanswered('CANCELED', 0);
		if (leg.outcome.answered) this.connect(leg);
		else this.disconnect(leg);
		return leg;
	}

	/** Somebody rings one of our numbers. */
	receive({
		source,
		destination,
		byHand,
	}: Pick<Leg, 'source' | 'destination'> & { byHand: boolean }): Leg {
		const leg = this.add({ direction: 'INBOUND', source, destination, outcome: ANSWERED });
		if (byHand) this.hand(leg, new Handset('offHook'));
		this.tell(leg, { callStatus: 'CALL_RECEIVED', sipCode: OK });
		this.tellRinging(leg);
		return leg;
	}

	connect(leg: Leg): void {
		leg.connectedAt = this.parts.time.now;
		this.tell(leg, { callStatus: 'CALL_CONNECTED', sipCode: OK });
		this.parts.tell({ kind: 'connected', callId: leg.callId });
	}

	disconnect(leg: Leg): void {
		leg.disconnectedAt = this.parts.time.now;
		leg.isOver = true;
		this.handsetOf(leg.callId)?.leave();
		this.tell(leg, {
			callStatus: 'CALL_DISCONNECTED',
			sipCode: FINAL_SIP_CODES[leg.outcome.sessionStatus],
			callDuration: talkSeconds(leg),
		});
		this.parts.tell({
			kind: 'disconnected',
			callId: leg.callId,
			callStatus: callStatusOf(leg.outcome),
			talkSeconds: talkSeconds(leg),
		});
	}

	disconnectAll(): void {
		for (const leg of this.parts.record.legs) if (!leg.isOver) this.disconnect(leg);
	}

	/** The person who held this session's phones is gone. */
	abandon(): void {
		for (const handset of this.handsets.values()) handset.leave();
	}

	heard(leg: Leg, dtmf: string): void {
		const { settings } = this.parts.services.behaviour;
		// A person who speaks presses no keys.
		if (settings.digitsForm !== 'spoken') {
			const digits = digitsInPayload(dtmf, settings);
			this.tell(leg, { callStatus: 'DTMF_RECEIVED', sipCode: OK, digits });
		}
		this.parts.tell({ kind: 'digit', callId: leg.callId, digit: dtmf });
	}

	private add(leg: NewLeg): Leg {
		const { now } = this.parts.time;
		const added: Leg = {
			callId: randomUUID(),
			...leg,
			initiatedAt: now,
			disconnectedAt: now,
			isOver: false,
		};
		this.parts.record.legs.push(added);
		return added;
	}

	/** From here on the session runs at the person's pace. */
	private hand(leg: Leg, handset: Handset): Handset {
		this.handsets.set(leg.callId, handset);
		this.parts.time.runByHand();
		return handset;
	}

	private tellRinging({ callId, direction, source, destination }: Leg): void {
		const byHand = this.handsetOf(callId) !== undefined;
		this.parts.tell({ kind: 'ringing', callId, direction, source, destination, byHand });
	}

	private tell(leg: Leg, event: Omit<CallEvent, 'at'>): void {
		const { sessionId, subAccountId } = this.parts.record.session;
		this.parts.services.deliveries.dispatch({
			subAccountId,
			type: 'VCS',
			sessionId,
			body: callEvent('CALL_STATUS', {
				record: this.parts.record,
				leg,
				event: { ...event, at: this.parts.time.now },
			}),
		});
	}
}

function choiceOf({ choice }: Handset): CallOutcome {
	if (choice === 'answer') return ANSWERED;
	return choice === 'decline' ? unanswered('BUSY', 0) : unanswered('NO_ANSWER', RINGING_SECONDS);
}
