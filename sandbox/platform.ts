import type { Account, SubAccount } from './accounts';
import { Activity } from './activity';
import { Behaviour, type InitialBehaviour } from './behaviour';
import { Faults } from './control/faults';
import { Journal } from './control/journal';
import { Load } from './control/load';
import { EventLog } from './events/eventLog';
import { Exports } from './exports/exports';
import { Phones } from './phone/phones';
import { RecordingPushConfigs } from './recordings/recordingPushConfigs';
import { DigitScripts } from './session/digitScripts';
import { Sessions } from './session/sessions';
import { SimulatedClock } from './simulatedClock';
import { Deliveries } from './webhooks/deliveries';
import { Registrations } from './webhooks/registrations';
import { WebhookSender } from './webhooks/webhookSender';

export interface PlatformOptions extends InitialBehaviour {
	accounts: readonly Account[];
	/** How many times faster than life. */
	speed: number;
	/** Also records the calls that do not ask for it. */
	recordEverySession: boolean;
	/** How long a VCA webhook may take to answer; real milliseconds. */
	answerTimeoutMs: number;
	/** How long the API takes for each answer; real milliseconds. */
	answerAfterMs: number;
	/** How many times faster than life a session runs while a person holds a phone. */
	handSpeed: number;
	/** How long a page may be away before its calls are hung up; real milliseconds. */
	pageGraceMs: number;
}

/** Everything the sandbox knows. A reset replaces it, so nothing ever has to be cleared. */
export class Platform {
	readonly accounts: readonly Account[];

	readonly activity = new Activity();

	readonly events = new EventLog();

	readonly behaviour: Behaviour;

	readonly registrations = new Registrations(() => this.events.changed());

	readonly sender = new WebhookSender();

	readonly faults = new Faults(() => this.events.changed());

	readonly journal = new Journal();

	readonly load = new Load();

	answerAfterMs: number;

	readonly answerTimeoutMs: number;

	readonly deliveries: Deliveries;

	readonly sessions: Sessions;

	readonly recordingPushConfigs = new RecordingPushConfigs();

	readonly exports: Exports;

	readonly phones: Phones;

	readonly digitScripts = new DigitScripts();

	private readonly clock: SimulatedClock;

	private readonly handClock: SimulatedClock;

	/** After a reset, another platform has taken its place. */
	isClosed = false;

	constructor(options: PlatformOptions) {
		const { accounts, speed, answerTimeoutMs, answerAfterMs, pageGraceMs } = options;
		this.answerAfterMs = answerAfterMs;
		this.answerTimeoutMs = answerTimeoutMs;
		this.behaviour = new Behaviour(options, () => this.events.changed());
		// A copy, so that a reset forgets the numbers that were added.
		this.accounts = structuredClone(accounts);
		this.clock = new SimulatedClock(speed);
		this.handClock = new SimulatedClock(options.handSpeed);
		this.phones = new Phones({
			graceMs: pageGraceMs,
			changed: () => this.events.changed(),
			abandoned: () => this.sessions.abandon(),
		});
		const { behaviour, clock, activity, events, registrations, sender } = this;
		this.deliveries = new Deliveries({
			...{ behaviour, clock, activity, events, registrations, sender },
			answerTimeoutMs,
			productOf: (subAccountId) => this.findSubAccount(subAccountId)?.subAccount.product,
		});
		const { handClock, deliveries, digitScripts, phones, recordingPushConfigs } = this;
		this.sessions = new Sessions(
			{
				...{ behaviour, clock, handClock, activity, events },
				...{ deliveries, digitScripts, phones, recordingPushConfigs },
			},
			{ recordsEverySession: options.recordEverySession },
		);
		this.exports = new Exports(this.sessions);
	}

	get speed(): number {
		return this.clock.speed;
	}

	set speed(speed: number) {
		this.clock.speed = speed;
		this.events.changed();
	}

	findSubAccount(id: string): { account: Account; subAccount: SubAccount } | undefined {
		for (const account of this.accounts) {
			const subAccount = account.subAccounts.find((candidate) => candidate.id === id);
			if (subAccount) return { account, subAccount };
		}
		return undefined;
	}

	/** The sub-account that a number belongs to. */
	findOwner(msisdn: string): { account: Account; subAccount: SubAccount } | undefined {
		for (const account of this.accounts) {
			const subAccount = account.subAccounts.find(({ numbers }) =>
				numbers.some((number) => number.msisdn === msisdn),
			);
			if (subAccount) return { account, subAccount };
		}
		return undefined;
	}

	async close(): Promise<void> {
		this.isClosed = true;
		this.clock.close();
		this.handClock.close();
		this.phones.close();
		this.events.close();
		this.activity.close();
		await this.sender.close();
	}
}

/** Where the routes find the current platform. */
export interface PlatformHolder {
	current: Platform;
}
