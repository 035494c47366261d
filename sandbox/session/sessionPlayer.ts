import type { CallflowRequest } from '../callflow/callflowRequest';
import type { SessionFact } from '../events/fact';
import { unanswered } from '../magicNumbers';
import { CallflowPlayer } from './callflowPlayer';
import { Calls } from './calls';
import { QUEUE_SECONDS } from './durations';
import type { Gesture } from './handset';
import { hasEnded, type SessionRecord } from './sessionRecord';
import type { SessionServices } from './sessionServices';
import { SessionTime } from './sessionTime';
import { Sounds } from './sounds';

const NO_ANSWER = unanswered('NO_ANSWER', 30);

/** Plays one session step by step: who is rung, who answers, what is pressed, what comes next. */
export class SessionPlayer {
	private readonly time: SessionTime;

	private readonly calls: Calls;

	private readonly sounds: Sounds;

	private readonly callflows: CallflowPlayer;

	constructor(
		readonly record: SessionRecord,
		private readonly services: SessionServices,
	) {
		const tell = (fact: SessionFact) => this.tell(fact);
		this.time = new SessionTime(services.clock, services.handClock);
		const parts = { record, time: this.time, services, tell };
		this.calls = new Calls(parts);
		this.sounds = new Sounds(this.time, this.calls, tell);
		this.callflows = new CallflowPlayer({ ...parts, calls: this.calls, sounds: this.sounds });
	}

	tell(fact: SessionFact): void {
		const { sessionId } = this.record.session;
		this.services.events.tell({ ...fact, sessionId, after: this.time.now });
	}

	/** Presses digits into the running capture; false if none is running. */
	press(digits: string): boolean {
		return this.callflows.press(digits);
	}

	/** What a person does with the phone of a call; false if that is not possible now. */
	gesture(callId: string, gesture: Gesture): boolean {
		if (!this.calls.handsetOf(callId)?.does(gesture)) return false;
		if (gesture === 'hangup' && callId === this.calls.first?.callId) this.hangUp();
		return true;
	}

	/** The first party puts the phone down. */
	hangUp(): void {
		this.time.stop();
	}

	/** A sound was played to its end; false if it is not the current one. */
	endSound(soundId: number): boolean {
		return this.sounds.end(soundId);
	}

	/** The person holding the phone is gone: what rings is not answered, what was answered is hung up. */
	abandon(): void {
		if (hasEnded(this.record)) return;
		const { first } = this.calls;
		const isHeld = first && this.calls.handsetOf(first.callId)?.isOffHook;
		this.calls.abandon();
		if (isHeld) this.hangUp();
	}

	async playRequest({ callflow, validUntil }: CallflowRequest): Promise<void> {
		await this.time.pass(QUEUE_SECONDS);
		this.record.startedAt = this.time.now;
		await this.callflows.play(callflow, { expired: this.expired(validUntil) });
		this.end();
	}

	/** A call to one of our numbers is answered once the webhook says what to play. */
	async playInbound({ byHand }: { byHand: boolean }): Promise<void> {
		const { session } = this.record;
		const leg = this.calls.receive({
			source: session.source,
			destination: session.destination,
			byHand,
		});
		const answer = await this.callflows.ask(leg, { callStatus: 'CALL_RECEIVED' });
		if (answer) {
			this.calls.connect(leg);
			await this.callflows.play(answer.callflow);
		} else if (this.record.outcome.sessionStatus === 'ERROR') {
			leg.outcome = this.record.outcome;
		} else {
			await this.time.pass(NO_ANSWER.ringSeconds);
			const outcome = this.time.isOver ? unanswered('CANCELED', 0) : NO_ANSWER;
			this.record.outcome = leg.outcome = outcome;
		}
		this.end();
	}

	private end(): void {
		this.calls.disconnectAll();
		this.record.endedAt = this.time.now;
	}

	private expired(validUntil: string | undefined): boolean {
		const dialledAt = Date.parse(this.record.session.acceptedAt) + QUEUE_SECONDS * 1000;
		return validUntil !== undefined && Date.parse(validUntil) <= dialledAt;
	}
}
