import type { Account, SubAccount } from '../accounts';
import { EventLog } from '../events/eventLog';
import { Phones } from '../phone/phones';
import type { Platform } from '../platform';
import { DigitScripts } from '../session/digitScripts';
import { Sessions } from '../session/sessions';
import { SimulatedClock } from '../simulatedClock';
import { Deliveries } from '../webhooks/deliveries';
import { CallReader, type Step } from './callReader';
import type { Caller } from './mapMenu';

/** A silence of 10 s takes a millisecond. */
const TIMES_FASTER_THAN_LIFE = 10_000;

export interface Line {
	/** E.164 with the plus sign. */
	from: string;
	to: string;
	owner: { account: Account; subAccount: SubAccount };
}

/** No other event is sent, so that no workflow takes these calls for some that have ended. */
class CallActionsAlone extends Deliveries {
	override dispatch(): void {}
}

/**
 * Calls a number again and again and presses keys. These calls stay out of the pages and the lists of the sandbox, and nobody's
 * phone rings.
 */
export class TestCaller implements Caller {
	private readonly clock = new SimulatedClock(TIMES_FASTER_THAN_LIFE);

	private readonly phones = new Phones({ graceMs: 0, changed: () => {}, abandoned: () => {} });

	constructor(
		private readonly platform: Platform,
		readonly line: Line,
	) {}

	/** The sandbox was closed, or began anew. */
	get isCutOff(): boolean {
		return this.platform.isClosed;
	}

	/**
	 * Presses these keys, one at each question, and hangs up at the question after the last. What was met before the first key,
	 * after it, and so on: fewer steps where the call ends before.
	 */
	async call(keys: readonly string[]): Promise<Step[]> {
		const { from, to, owner } = this.line;
		const events = new EventLog();
		const sessions = this.sessions(keys, events);
		const reader = new CallReader(this.platform.behaviour.rules.captureDefaults);
		await new Promise<void>((resolve) => {
			events.follow({
				fact: (fact) => {
					reader.read(fact);
					if (fact.kind === 'listening' && reader.steps.length > keys.length + 1) {
						sessions.find(fact.sessionId)?.hangUp();
					}
					if (fact.kind === 'ended') resolve();
				},
				change: () => {},
				end: () => {},
			});
			sessions.receive(owner.account, owner.subAccount.id, { from, to, byHand: false });
		});
		return reader.steps.slice(0, keys.length + 1);
	}

	close(): void {
		this.clock.close();
	}

	private sessions(keys: readonly string[], events: EventLog): Sessions {
		const { behaviour, activity, registrations, sender, answerTimeoutMs } = this.platform;
		const { clock, phones } = this;
		const { from, owner } = this.line;
		const digitScripts = new DigitScripts();
		digitScripts.put(from, keys);
		const deliveries = new CallActionsAlone({
			...{ behaviour, clock, activity, events, registrations, sender, answerTimeoutMs },
			productOf: () => owner.subAccount.product,
		});
		const { recordingPushConfigs } = this.platform;
		return new Sessions(
			{
				...{ behaviour, clock, handClock: clock, activity, events },
				...{ deliveries, digitScripts, phones, recordingPushConfigs },
			},
			{ recordsEverySession: false },
		);
	}
}
