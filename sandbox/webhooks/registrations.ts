export const WEBHOOK_TYPES = ['VSS', 'VCS', 'VCA', 'VRU', 'VNU'] as const;

export type WebhookType = (typeof WEBHOOK_TYPES)[number];

export interface Registration {
	subAccountId: string;
	type: WebhookType;
	url: string;
	enabled: boolean;
	/** The httpAuthHeader: sent with each delivery, never shown. */
	secret?: string;
}

export type PublicRegistration = ReturnType<typeof publicRegistration>;

/** A registration as the API lists it, without its secret. */
export function publicRegistration({ type, url, enabled, secret }: Registration) {
	return { type, url, enabled, httpAuthHeaderAvailable: secret !== undefined };
}

/** One URL for each type and sub-account. */
export class Registrations {
	private readonly registrations = new Map<string, Registration>();

	/** All secrets ever registered, for tests that check that none leaks. */
	readonly secrets = new Set<string>();

	/** Whether POST /webhooks replaces an existing registration or is refused. */
	onExisting: 'replace' | 'refuse' = 'replace';

	constructor(private readonly changed: () => void) {}

	get(subAccountId: string, type: WebhookType): Registration | undefined {
		return this.registrations.get(key(subAccountId, type));
	}

	put(registration: Registration): void {
		this.registrations.set(key(registration.subAccountId, registration.type), registration);
		if (registration.secret !== undefined) this.secrets.add(registration.secret);
		this.changed();
	}

	delete({ subAccountId, type }: Registration): void {
		this.registrations.delete(key(subAccountId, type));
		this.changed();
	}

	of(subAccountId: string): Registration[] {
		return this.all().filter((registration) => registration.subAccountId === subAccountId);
	}

	all(): Registration[] {
		return [...this.registrations.values()];
	}
}

function key(subAccountId: string, type: WebhookType): string {
	return `${subAccountId} ${type}`;
}
