import type { WebhookType } from '../../../sandbox/webhooks/registrations';
import { accepted, API_KEY, SUB_ACCOUNT } from '../../sandbox/sandboxApi';
import { SandboxClient } from '../../sandbox/sandboxClient';
import { rememberSecrets, watchSandbox } from '../../secrecy/knownSecrets';
import { packageLoaded, type VoiceCredential } from './instance';
import { TriggerHost, type TriggerHostOptions } from './triggerHost';

/** What a receiver answered to a delivery. */
export interface Answered {
	httpStatus: number;
	body: string;
}

/** A sandbox for one test file, and the requests that its tests make beside the node's. */
export class TestPlatform {
	private client: SandboxClient | undefined;

	private hosts: TriggerHost[] = [];

	async start(): Promise<void> {
		this.client = await SandboxClient.start({ speed: 10_000 });
		watchSandbox(this.client.sandbox);
	}

	get credential(): VoiceCredential {
		return { apiKey: API_KEY, subAccountId: SUB_ACCOUNT, baseUrl: this.started.url };
	}

	/** The same platform by the name of its older host. */
	get olderUrl(): string {
		return this.started.sandbox.olderUrl;
	}

	/** The sandbox's control API; throws when it refuses. */
	async control(method: string, path: string, body?: unknown): Promise<unknown> {
		return await accepted(this.started.control(method, path, body));
	}

	/** The Voice API of the sub-account; throws when it refuses. */
	async api(method: string, path: string, body?: unknown): Promise<unknown> {
		return await accepted(this.started.api(method, `${SUB_ACCOUNT}/${path}`, body));
	}

	/** Where the platform delivers session summaries; undefined when nobody has registered for them. */
	async registeredUrl(): Promise<string | undefined> {
		const { webhooks } = (await this.api('GET', 'webhooks')) as {
			webhooks: Array<{ type: string; url: string }>;
		};
		return webhooks.find(({ type }) => type === 'VSS')?.url;
	}

	/** Delivers this to whatever is registered for the type; gives what the receiver answered. */
	async deliver(type: WebhookType, body: unknown, more: object = {}): Promise<Answered> {
		const delivery = { subAccountId: SUB_ACCOUNT, type, body, ...more };
		return (await this.control('POST', 'deliveries', delivery)) as Answered;
	}

	/** The secret that goes with each delivery of this type, which the API tells nobody. */
	secretOf(type: WebhookType): string | undefined {
		return this.started.sandbox.platform.registrations.get(SUB_ACCOUNT, type)?.secret;
	}

	/** How many calls each number has had, by the platform's own books. */
	async calls(): Promise<Record<string, number>> {
		return (await this.control('GET', 'calls')) as Record<string, number>;
	}

	/** A call that says nothing, to its end and that of its events; gives the session's ID. */
	async call(destination: string): Promise<string> {
		const params = { source: '+12025550190', destination };
		const callflow = [{ action: 'makeCall', params }, { action: 'hangup' }];
		const placed = (await this.api('POST', 'callflows', { callflow })) as { sessionId: string };
		await this.control('GET', 'idle');
		return placed.sessionId;
	}

	/** A trigger with a credential for this platform, until the test ends. */
	async startTrigger(options: Partial<TriggerHostOptions> = {}): Promise<TriggerHost> {
		const host = await TriggerHost.start({ credential: this.credential, ...options });
		this.hosts.push(host);
		return host;
	}

	async reset(): Promise<void> {
		await Promise.all(this.hosts.splice(0).map(async (host) => await host.close()));
		rememberSecrets();
		await this.control('POST', 'reset');
	}

	async close(): Promise<void> {
		await this.client?.close();
	}

	private get started(): SandboxClient {
		if (this.client === undefined) throw new Error('The platform is there once tests run');
		return this.client;
	}
}

/** Gives the tests of a file a platform, an empty one each, and the built package. */
export function usePlatform(): TestPlatform {
	const platform = new TestPlatform();
	beforeAll(async () => {
		await Promise.all([platform.start(), packageLoaded]);
	});
	afterEach(async () => await platform.reset());
	afterAll(async () => await platform.close());
	return platform;
}
