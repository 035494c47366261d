import type { Account, SubAccount } from './accounts';
import { Activity } from './activity';
import { Faults } from './control/faults';
import { Journal } from './control/journal';
import { Sessions } from './session/sessions';
import { SimulatedClock } from './simulatedClock';
import { Deliveries } from './webhooks/deliveries';
import { Registrations } from './webhooks/registrations';
import { WebhookSender } from './webhooks/webhookSender';

export interface PlatformOptions {
	accounts: readonly Account[];
	/** How many times faster than life. */
	speed: number;
}

/** Everything the sandbox knows. A reset puts a new one in its place, so nothing has to be cleaned. */
export class Platform {
	readonly accounts: readonly Account[];

	readonly activity = new Activity();

	readonly registrations = new Registrations();

	readonly sender = new WebhookSender();

	readonly faults = new Faults();

	readonly journal = new Journal();

	readonly deliveries: Deliveries;

	readonly sessions: Sessions;

	private readonly clock: SimulatedClock;

	constructor({ accounts, speed }: PlatformOptions) {
		this.accounts = accounts;
		this.clock = new SimulatedClock(speed);
		this.deliveries = new Deliveries(this.clock, this.activity, this.registrations, this.sender);
		this.sessions = new Sessions(this.clock, this.activity, this.deliveries);
	}

	findSubAccount(id: string): { account: Account; subAccount: SubAccount } | undefined {
		for (const account of this.accounts) {
			const subAccount = account.subAccounts.find((candidate) => candidate.id === id);
			if (subAccount) return { account, subAccount };
		}
		return undefined;
	}

	async close(): Promise<void> {
		this.clock.close();
		this.activity.close();
		await this.sender.close();
	}
}

/** Where the routes find the platform of the moment. */
export interface PlatformHolder {
	current: Platform;
}
