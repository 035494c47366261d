import { DEFAULT_ACCOUNTS } from '../../../sandbox/accounts';
import { startSandbox, type Sandbox } from '../../../sandbox/server';

/** The two sub-accounts of one account: only one of them has somewhere to send digits. */
export const SUB_ACCOUNTS = { withWebhook: 'sandbox_main', withoutWebhook: 'sandbox_second' };

const account = DEFAULT_ACCOUNTS[0];
const authorization = `Bearer ${account?.apiKey}`;

/** Every number that may be used as a source. */
export const registeredNumbers = [
	...(account?.callerIds ?? []),
	...(account?.subAccounts ?? []).flatMap(({ numbers }) => numbers.map(({ msisdn }) => msisdn)),
];

/** A sandbox whose sub-account `withWebhook` has a Call Action webhook. */
export class Platform {
	private constructor(private readonly sandbox: Sandbox) {}

	static async start(): Promise<Platform> {
		const platform = new Platform(await startSandbox({ speed: 20_000 }));
		await platform.post(`${SUB_ACCOUNTS.withWebhook}/webhooks`, {
			type: 'VCA',
			url: 'http://127.0.0.1:9/nobody-listens',
		});
		return platform;
	}

	/** The platform's status code for a callflow request: 1 when it was accepted. */
	async judge(body: unknown, hasCallActionWebhook: boolean): Promise<number> {
		const { withWebhook, withoutWebhook } = SUB_ACCOUNTS;
		const subAccountId = hasCallActionWebhook ? withWebhook : withoutWebhook;
		const { statusCode } = await this.post(`${subAccountId}/callflows`, body);
		return statusCode;
	}

	close(): Promise<void> {
		return this.sandbox.close();
	}

	private async post(path: string, body: unknown): Promise<{ statusCode: number }> {
		const response = await fetch(`${this.sandbox.url}/api/v1/subaccounts/${path}`, {
			method: 'POST',
			headers: { authorization, 'content-type': 'application/json' },
			body: JSON.stringify(body),
		});
		return (await response.json()) as { statusCode: number };
	}
}
