import type { Account, SubAccount } from './accounts';
import { Activity } from './activity';
import { EventLog } from './events/eventLog';
import { Faults } from './control/faults';
import { Journal } from './control/journal';
import { Load } from './control/load';
import { Exports } from './exports/exports';
import { Phones } from './phone/phones';
import { RecordingPushConfigs } from './recordings/recordingPushConfigs';
import { DigitScripts } from './session/digitScripts';
import { Sessions } from './session/sessions';
import { SimulatedClock } from './simulatedClock';
import { Deliveries } from './webhooks/deliveries';
import { Registrations } from './webhooks/registrations';
import { WebhookSender } from './webhooks/webhookSender';

export interface PlatformOptions {
	accounts: readonly Account[];
	/** How many times faster than life. */
	speed: number;
	/** Records the calls that do not ask for it, too. */
	recordEverySession: boolean;
	/** How long a VCA webhook may take to answer; real milliseconds. */
	answerTimeoutMs: number;
	/** How long the API takes for each answer; real milliseconds. */
	answerAfterMs: number;
	/** How many times faster than life a session runs that a person plays. */
	handSpeed: number;
	/** How long a page may be away before the calls that it held are hung up; real milliseconds. */
	pageGraceMs: number;
}

/** Everything the sandbox knows. A reset puts a new one in its place, so nothing has to be cleaned. */
export class Platform {
	readonly accounts: readonly Account[];

	readonly activity = new Activity();

	readonly events = new EventLog();

	readonly registrations = new Registrations(() => this.events.changed());

	readonly sender = new WebhookSender();

	readonly faults = new Faults(() => this.events.changed());

	readonly journal = new Journal();

	readonly load = new Load();

	answerAfterMs: number;

	readonly deliveries: Deliveries;

	readonly sessions: Sessions;

	readonly recordingPushConfigs = new RecordingPushConfigs();

	readonly exports: Exports;

	readonly phones: Phones;

	readonly digitScripts = new DigitScripts();

	private readonly clock: SimulatedClock;

	private readonly handClock: SimulatedClock;

	constructor(options: PlatformOptions) {
		const { accounts, speed, recordEverySession, answerTimeoutMs, answerAfterMs } = options;
		this.answerAfterMs = answerAfterMs;
		// A copy, so that a reset forgets the numbers that were added.
		this.accounts = structuredClone(accounts);
		this.clock = new SimulatedClock(speed);
		this.handClock = new SimulatedClock(options.handSpeed);
		this.phones = new Phones(
			options.pageGraceMs,
			() => this.events.changed(),
			() => this.sessions.abandon(),
		);
		this.deliveries = new Deliveries(
			this.clock,
			this.activity,
			this.registrations,
			this.sender,
			answerTimeoutMs,
			this.events,
		);
		const { clock, handClock, deliveries, digitScripts, phones, events } = this;
		this.sessions = new Sessions(
			{ clock, handClock, deliveries, digitScripts, phones, events },
			this.activity,
			this.recordingPushConfigs,
			recordEverySession,
		);
		this.exports = new Exports(this.sessions);
	}

	findSubAccount(id: string): { account: Account; subAccount: SubAccount } | undefined {
		for (const account of this.accounts) {
			const subAccount = account.subAccounts.find((candidate) => candidate.id === id);
			if (subAccount) return { account, subAccount };
		}
		return undefined;
	}

	/** Whose number this is. */
	findNumber(msisdn: string): { account: Account; subAccount: SubAccount } | undefined {
		for (const account of this.accounts) {
			const subAccount = account.subAccounts.find(({ numbers }) =>
				numbers.some((number) => number.msisdn === msisdn),
			);
			if (subAccount) return { account, subAccount };
		}
		return undefined;
	}

	async close(): Promise<void> {
		this.clock.close();
		this.handClock.close();
		this.phones.close();
		this.events.close();
		this.activity.close();
		await this.sender.close();
	}
}

/** Where the routes find the platform of the moment. */
export interface PlatformHolder {
	current: Platform;
}
