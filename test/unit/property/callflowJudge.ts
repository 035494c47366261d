import { DEFAULT_ACCOUNTS } from '../../../sandbox/accounts';
import { SandboxClient } from '../../sandbox/sandboxClient';

/** The two sub-accounts of one account: only one of them has somewhere to send digits. */
const SUB_ACCOUNTS = { withWebhook: 'sandbox_main', withoutWebhook: 'sandbox_second' };

const ACCOUNT = DEFAULT_ACCOUNTS[0];

/** Every number that may be used as a source. */
export const registeredNumbers = [
	...(ACCOUNT?.callerIds ?? []),
	...(ACCOUNT?.subAccounts ?? []).flatMap(({ numbers }) => numbers.map(({ msisdn }) => msisdn)),
];

/** A sandbox whose sub-account `withWebhook` has a Call Action webhook. */
export class CallflowJudge {
	private constructor(private readonly client: SandboxClient) {}

	static async start(): Promise<CallflowJudge> {
		const client = await SandboxClient.start();
		await client.register('VCA', 'http://127.0.0.1:9/nobody-listens');
		return new CallflowJudge(client);
	}

	/** The platform's status code for a callflow request: 1 when it was accepted. */
	async judge(
		request: unknown,
		{ hasCallActionWebhook }: { hasCallActionWebhook: boolean },
	): Promise<number> {
		const { withWebhook, withoutWebhook } = SUB_ACCOUNTS;
		const subAccountId = hasCallActionWebhook ? withWebhook : withoutWebhook;
		const { body } = await this.client.api('POST', `${subAccountId}/callflows`, request);
		return (body as { statusCode: number }).statusCode;
	}

	close(): Promise<void> {
		return this.client.close();
	}
}
