import { randomUUID } from 'node:crypto';

import type {
	Action,
	ActionAnswer,
	CallflowRequest,
	MakeCallParams,
	SayAndCaptureParams,
} from '../callflow/callflowRequest';
import { asE164 } from '../callflow/msisdn';
import type { SessionFact } from '../events/fact';
import { failsWith, unanswered } from '../magicNumbers';
import { ActionRequests, type Question } from './actionRequests';
import { Calls } from './calls';
import { Captures } from './captures';
import { BRIDGED_SECONDS, fileSeconds, LONGEST_SESSION_SECONDS, QUEUE_SECONDS } from './durations';
import type { Gesture } from './handset';
import { hasEnded, type Leg, type SessionRecord } from './sessionRecord';
import type { SessionServices } from './sessionServices';
import { SessionTime } from './sessionTime';
import { Sounds } from './sounds';
import { speechOf } from './speech';

const NO_ANSWER = unanswered('NO_ANSWER', 30);

/** Plays one session step by step: who is rung, who answers, what is pressed, what comes next. */
export class SessionPlayer {
	private readonly time: SessionTime;

	private readonly calls: Calls;

	private readonly sounds: Sounds;

	private readonly actions: ActionRequests;

	private readonly captures: Captures;

	constructor(
		readonly record: SessionRecord,
		private readonly services: SessionServices,
	) {
		const tell = (fact: SessionFact) => this.tell(fact);
		const time = new SessionTime(services.clock, services.handClock);
		const calls = new Calls(record, time, services, tell);
		const sounds = new Sounds(time, calls, tell);
		this.time = time;
		this.calls = calls;
		this.sounds = sounds;
		this.captures = new Captures({ time, calls, sounds, services, tell });
		this.actions = new ActionRequests(record, time, services, tell);
	}

	tell(fact: SessionFact): void {
		const { sessionId } = this.record.session;
		this.services.events.tell({ ...fact, sessionId, after: this.time.now });
	}

	/** Presses digits into the running capture; false if none is running. */
	press(digits: string): boolean {
		return this.captures.press(digits);
	}

	/** What a person does with the phone of a call; false if that is not possible now. */
	gesture(callId: string, gesture: Gesture): boolean {
		if (!this.calls.handsetOf(callId)?.does(gesture)) return false;
		if (gesture === 'hangup' && callId === this.calls.first?.callId) this.time.stop();
		return true;
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
		if (isHeld) this.time.stop();
	}

	async playRequest({ callflow, validUntil }: CallflowRequest): Promise<void> {
		await this.time.pass(QUEUE_SECONDS);
		this.record.startedAt = this.time.now;
		await this.playFrom(callflow, { expired: this.expired(validUntil) });
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
		const answer = await this.ask(leg, { callStatus: 'CALL_RECEIVED' });
		if (answer) {
			this.calls.connect(leg);
			await this.playFrom(answer.callflow);
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

	private async playFrom(
		callflow: readonly Action[],
		{ expired } = { expired: false },
	): Promise<void> {
		let next: readonly Action[] | undefined = callflow;
		while (next && this.time.now < LONGEST_SESSION_SECONDS && !this.time.isOver) {
			next = await this.playThrough(next, { expired });
		}
	}

	/** Plays to the end or to a capture; the answer to that capture replaces the rest. */
	private async playThrough(
		callflow: readonly Action[],
		{ expired }: { expired: boolean },
	): Promise<readonly Action[] | undefined> {
		for (const entry of callflow) {
			if (this.time.isOver) return undefined;
			this.record.lastAction = entry.action;
			this.tell({ kind: 'action', action: entry });
			switch (entry.action) {
				case 'makeCall':
					if (!(await this.makeCall(entry.params, { expired }))) return undefined;
					break;
				case 'say':
					await this.sounds.play(speechOf(entry.params, 'message'));
					break;
				case 'playFile': {
					const { fileUrl, repetition = 1 } = entry.params;
					await this.sounds.play({ fileUrl, repetition, seconds: fileSeconds(repetition) });
					break;
				}
				case 'sayAndCapture':
					return await this.capture(entry.params);
				case 'hangup':
					return undefined;
			}
		}
		return undefined;
	}

	/** Whether the session goes on; a second leg that nobody answers does not end it. */
	private async makeCall(
		params: MakeCallParams,
		{ expired }: { expired: boolean },
	): Promise<boolean> {
		const { record } = this;
		const isFirst = record.legs.length === 0;
		if (params.callRecording) record.recordingId ??= randomUUID();
		const leg = await this.calls.dial(
			asE164(params.source),
			asE164(params.destination),
			isFirst && expired ? failsWith(-2007) : undefined,
		);
		const { outcome } = leg;
		const { lastLegDecides } = this.services.behaviour.rules;
		if (isFirst || lastLegDecides || outcome.errorCode !== undefined) record.outcome = outcome;
		if (!isFirst && lastLegDecides && outcome.sessionStatus === 'CANCELED') {
			// The guides know no canceled second leg whose first leg is not canceled, too: the first person hung up.
			for (const ended of record.legs) ended.outcome = outcome;
			return false;
		}
		if (!isFirst && outcome.answered) await this.bridge(leg);
		return !isFirst || outcome.answered;
	}

	/** Lets two parties talk; if a person holds a phone, until that person hangs up. */
	private async bridge(leg: Leg): Promise<void> {
		const handset = this.calls.handsetOf(leg.callId);
		if (!handset) return await this.time.pass(BRIDGED_SECONDS);
		await this.time.passUnless(handset.hungUp, LONGEST_SESSION_SECONDS - this.time.now);
		if (!this.time.isOver) this.calls.disconnect(leg);
	}

	private async capture(params: SayAndCaptureParams): Promise<readonly Action[] | undefined> {
		const leg = this.calls.first;
		if (!leg) return undefined;
		const dtmf = await this.captures.run(leg, params);
		if (this.time.isOver) return undefined;
		this.tell({ kind: 'captured', callId: leg.callId, dtmf });
		return (await this.ask(leg, { callStatus: 'ACTION_COMPLETED', dtmf }))?.callflow;
	}

	/** What to play next; undefined if nobody says, which can be the end of the session in an error. */
	private async ask(leg: Leg, question: Question): Promise<ActionAnswer | undefined> {
		const asked = await this.time.unlessOver(this.actions.ask(leg, question));
		const cause = asked?.cause;
		const { failsWithCallAction } = this.services.behaviour.rules;
		if (failsWithCallAction && cause !== undefined && cause !== 'notAsked') {
			this.record.outcome = failsWith(cause === 'invalid' ? -2003 : -9999);
		}
		return asked?.answer;
	}
}
