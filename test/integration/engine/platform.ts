import { startSandbox, type Sandbox } from '../../../sandbox/server';
import { rememberSecrets, watchSandbox } from '../../secrecy/knownSecrets';
import type { WebhookType } from '../../../sandbox/webhooks/registrations';
import type { VoiceCredential } from './instance';

export const SUB_ACCOUNT = 'sandbox_main';

/** A sandbox for one test file, and the requests that its tests make beside the node's. */
export class Platform {
	private constructor(private readonly sandbox: Sandbox) {
		watchSandbox(sandbox);
	}

	static async start(): Promise<Platform> {
		return new Platform(await startSandbox({ speed: 10_000 }));
	}

	get credential(): VoiceCredential {
		return {
			apiKey: 'sandbox-api-key',
			subAccountId: SUB_ACCOUNT,
			baseUrl: this.sandbox.url,
		};
	}

	/** The sandbox's control API. */
	async control(method: string, path: string, body?: unknown): Promise<unknown> {
		return await this.send(method, `_sandbox/${path}`, body);
	}

	/** The Voice API of the sub-account. */
	async api(method: string, path: string, body?: unknown): Promise<unknown> {
		return await this.send(method, `api/v1/subaccounts/${SUB_ACCOUNT}/${path}`, body);
	}

	/** The secret that goes with each delivery of this type, which the API tells nobody. */
	secretOf(type: WebhookType): string | undefined {
		return this.sandbox.platform.registrations.get(SUB_ACCOUNT, type)?.secret;
	}

	/** How many calls each number has had, by the platform's own books. */
	async calls(): Promise<Record<string, number>> {
		return (await this.control('GET', 'calls')) as Record<string, number>;
	}

	async reset(): Promise<void> {
		rememberSecrets();
		await this.control('POST', 'reset');
	}

	async close(): Promise<void> {
		await this.sandbox.close();
	}

	private async send(method: string, path: string, body?: unknown): Promise<unknown> {
		const response = await fetch(`${this.sandbox.url}/${path}`, {
			method,
			headers: {
				Authorization: 'Bearer sandbox-api-key',
				...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
			},
			...(body === undefined ? {} : { body: JSON.stringify(body) }),
		});
		const text = await response.text();
		return text === '' ? undefined : JSON.parse(text);
	}
}
