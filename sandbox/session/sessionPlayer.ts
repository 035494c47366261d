import { randomUUID } from 'node:crypto';
import type {
	Action,
	CallflowRequest,
	MakeCallParams,
	SayAndCaptureParams,
} from '../callflow/callflowRequest';
import { asE164 } from '../callflow/msisdn';
import { answered, failsWith, unanswered } from '../magicNumbers';
import type { SimulatedClock } from '../simulatedClock';
import type { Deliveries } from '../webhooks/deliveries';
import { ActionRequests } from './actionRequests';
import { Calls } from './calls';
import { captureDigits } from './captureDigits';
import type { DigitScripts } from './digitScripts';
import { bridgedSeconds, longestSessionSeconds, playingSeconds, queueSeconds } from './durations';
import { Keypad } from './keypad';
import { farPartyOf, type Leg, type SessionRecord } from './sessionRecord';
import { SessionTime } from './sessionTime';

const noAnswer = unanswered('NO_ANSWER', 30);

/** Plays one session step by step: who is rung, who answers, what is pressed and what comes next. */
export class SessionPlayer {
	private readonly time: SessionTime;

	private readonly calls: Calls;

	private readonly actions: ActionRequests;

	/** There while a capture runs. */
	private keypad: Keypad | undefined;

	private captures = 0;

	constructor(
		readonly record: SessionRecord,
		clock: SimulatedClock,
		deliveries: Deliveries,
		private readonly digitScripts: DigitScripts,
	) {
		this.time = new SessionTime(clock);
		this.calls = new Calls(record, this.time, deliveries);
		this.actions = new ActionRequests(record, deliveries);
	}

	/** Presses digits into the capture that runs; false when none does. */
	press(digits: string): boolean {
		this.keypad?.press(digits);
		return this.keypad !== undefined;
	}

	async playRequest({ callflow, validUntil }: CallflowRequest): Promise<void> {
		await this.time.pass(queueSeconds);
		this.record.startedAt = this.time.now;
		await this.playFrom(callflow, this.expired(validUntil));
		this.end();
	}

	/** A call to one of our numbers is answered once somebody says what to play. */
	async playInbound(): Promise<void> {
		const { session } = this.record;
		const leg = this.calls.receive(session.source, session.destination);
		const answer = await this.actions.ask(leg, { callStatus: 'CALL_RECEIVED', at: this.time.now });
		this.record.outcome = leg.outcome = answer ? answered : noAnswer;
		if (answer) {
			this.calls.connect(leg);
			await this.playFrom(answer.callflow);
		} else {
			await this.time.pass(noAnswer.ringSeconds);
			this.calls.disconnect(leg);
		}
		this.end();
	}

	private end(): void {
		this.calls.disconnectAll();
		this.record.endedAt = this.time.now;
	}

	private expired(validUntil: string | undefined): boolean {
		const dialledAt = Date.parse(this.record.session.acceptedAt) + queueSeconds * 1000;
		return validUntil !== undefined && Date.parse(validUntil) <= dialledAt;
	}

	private async playFrom(callflow: readonly Action[], expired = false): Promise<void> {
		let next: readonly Action[] | undefined = callflow;
		while (next && this.time.now < longestSessionSeconds) {
			next = await this.playThrough(next, expired);
		}
	}

	/** Plays to the end, or to a capture, whose answer says what comes in place of the rest. */
	private async playThrough(
		callflow: readonly Action[],
		expired: boolean,
	): Promise<readonly Action[] | undefined> {
		for (const entry of callflow) {
			this.record.lastAction = entry.action;
			switch (entry.action) {
				case 'makeCall':
					if (!(await this.makeCall(entry.params, expired))) return undefined;
					break;
				case 'say':
				case 'playFile':
					await this.time.pass(playingSeconds(entry));
					break;
				case 'sayAndCapture':
					return await this.capture(entry.params);
				case 'hangup':
					return undefined;
			}
		}
		return undefined;
	}

	/** Whether the session goes on; a second leg that nobody answers does not end it. */
	private async makeCall(params: MakeCallParams, expired: boolean): Promise<boolean> {
		const { record } = this;
		const isFirst = record.legs.length === 0;
		if (params.callRecording) record.recordingId ??= randomUUID();
		const { outcome } = await this.calls.dial(
			asE164(params.source),
			asE164(params.destination),
			isFirst && expired ? failsWith(-2007) : undefined,
		);
		if (isFirst || outcome.errorCode !== undefined) record.outcome = outcome;
		if (!isFirst && outcome.answered) await this.time.pass(bridgedSeconds);
		return !isFirst || outcome.answered;
	}

	private async capture(params: SayAndCaptureParams): Promise<readonly Action[] | undefined> {
		const leg = this.calls.first;
		if (!leg) return undefined;
		const dtmf = await this.pressedBy(leg, params);
		const answer = await this.actions.ask(leg, {
			callStatus: 'ACTION_COMPLETED',
			at: this.time.now,
			eventData: { dtmf },
		});
		return answer?.callflow;
	}

	private async pressedBy(leg: Leg, params: SayAndCaptureParams): Promise<string | null> {
		const keypad = new Keypad();
		this.keypad = keypad;
		const scripted = this.digitScripts.digitsOf(farPartyOf(leg), this.captures);
		this.captures += 1;
		const dtmf = await captureDigits(params, {
			time: this.time,
			keypad,
			scripted,
			heard: (digit) => this.calls.heard(leg, digit),
		});
		this.keypad = undefined;
		return dtmf;
	}
}
