import { randomUUID } from 'node:crypto';

import type {
	Action,
	ActionAnswer,
	MakeCallParams,
	SayAndCaptureParams,
} from '../callflow/callflowRequest';
import { asE164 } from '../callflow/msisdn';
import { failsWith } from '../magicNumbers';
import { ActionRequests, type Question } from './actionRequests';
import type { Calls } from './calls';
import { Captures } from './captures';
import { BRIDGED_SECONDS, fileSeconds, LONGEST_SESSION_SECONDS } from './durations';
import type { Leg } from './sessionRecord';
import type { SessionParts } from './sessionParts';
import type { Sounds } from './sounds';
import { speechOf } from './speech';

/** Carries out the actions of a session, and asks for more after a capture. */
export class CallflowPlayer {
	private readonly actions: ActionRequests;

	private readonly captures: Captures;

	constructor(private readonly parts: SessionParts & { calls: Calls; sounds: Sounds }) {
		this.captures = new Captures(parts);
		this.actions = new ActionRequests(parts);
	}

	/** Presses digits into the running capture; false if none is running. */
	press(digits: string): boolean {
		return this.captures.press(digits);
	}

	async play(callflow: readonly Action[], { expired } = { expired: false }): Promise<void> {
		const { time } = this.parts;
		let next: readonly Action[] | undefined = callflow;
		while (next && time.now < LONGEST_SESSION_SECONDS && !time.isOver) {
			next = await this.playThrough(next, { expired });
		}
	}

	/** Plays to the end or to a capture; the answer to that capture replaces the rest. */
	private async playThrough(
		callflow: readonly Action[],
		{ expired }: { expired: boolean },
	): Promise<readonly Action[] | undefined> {
		const { record, time, tell } = this.parts;
		for (const entry of callflow) {
			if (time.isOver) return undefined;
			record.lastAction = entry.action;
			tell({ kind: 'action', action: entry });
			const next = await this.carryOut(entry, { expired });
			if (next !== 'go on') return next === 'end' ? undefined : next;
		}
		return undefined;
	}

	/** What comes after it: the next action, nothing, or other actions. */
	private async carryOut(
		entry: Action,
		{ expired }: { expired: boolean },
	): Promise<'go on' | 'end' | readonly Action[]> {
		const { sounds } = this.parts;
		switch (entry.action) {
			case 'makeCall':
				return (await this.makeCall(entry.params, { expired })) ? 'go on' : 'end';
			case 'say':
				await sounds.play(speechOf(entry.params, 'message'));
				return 'go on';
			case 'playFile': {
				const { fileUrl, repetition = 1 } = entry.params;
				await sounds.play({ fileUrl, repetition, seconds: fileSeconds(repetition) });
				return 'go on';
			}
			case 'sayAndCapture':
				return (await this.capture(entry.params)) ?? 'end';
			case 'hangup':
				return 'end';
		}
	}

	/** Whether the session goes on; a second leg that nobody answers does not end it. */
	private async makeCall(
		params: MakeCallParams,
		{ expired }: { expired: boolean },
	): Promise<boolean> {
		const { record, calls, services } = this.parts;
		const isFirst = record.legs.length === 0;
		if (params.callRecording) record.recordingId ??= randomUUID();
		const leg = await calls.dial(
			asE164(params.source),
			asE164(params.destination),
			isFirst && expired ? failsWith(-2007) : undefined,
		);
		const { outcome } = leg;
		const { lastLegDecides } = services.behaviour.rules;
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
		const { calls, time } = this.parts;
		const handset = calls.handsetOf(leg.callId);
		if (!handset) return await time.pass(BRIDGED_SECONDS);
		await time.passUnless(handset.hungUp, LONGEST_SESSION_SECONDS - time.now);
		if (!time.isOver) calls.disconnect(leg);
	}

	private async capture(params: SayAndCaptureParams): Promise<readonly Action[] | undefined> {
		const { calls, time, tell } = this.parts;
		const leg = calls.first;
		if (!leg) return undefined;
		const dtmf = await this.captures.run(leg, params);
		if (time.isOver) return undefined;
		tell({ kind: 'captured', callId: leg.callId, dtmf });
		return (await this.ask(leg, { callStatus: 'ACTION_COMPLETED', dtmf }))?.callflow;
	}

	/** What to play next; undefined if nobody says, which can be the end of the session in an error. */
	async ask(leg: Leg, question: Question): Promise<ActionAnswer | undefined> {
		const { record, time, services } = this.parts;
		const asked = await time.unlessOver(this.actions.ask(leg, question));
		const cause = asked?.cause;
		const { failsWithCallAction } = services.behaviour.rules;
		if (failsWithCallAction && cause !== undefined && cause !== 'notAsked') {
			record.outcome = failsWith(cause === 'invalid' ? -2003 : -9999);
		}
		return asked?.answer;
	}
}
