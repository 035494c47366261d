import type { SandboxOptions } from '../../../sandbox/server';
import { SandboxClient } from './sandboxClient';
import { WebhookReceiver } from './webhookReceiver';

/** A sandbox for one test file; each test finds it as it was at its start. */
export function useSandbox(options: SandboxOptions = {}): SandboxClient {
	const client = new SandboxClient(options);
	beforeAll(async () => await client.open());
	beforeEach(async () => await client.reset());
	afterAll(async () => await client.close());
	return client;
}

/** A receiver for one test file; each test finds it without anything received. */
export function useReceiver(): WebhookReceiver {
	const receiver = new WebhookReceiver();
	beforeAll(async () => await receiver.open());
	beforeEach(() => receiver.reset());
	afterAll(async () => await receiver.close());
	return receiver;
}
