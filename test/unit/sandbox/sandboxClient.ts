import { startSandbox, type Sandbox, type SandboxOptions } from '../../../sandbox/server';
import type { DeliveryRecord } from '../../../sandbox/webhooks/deliveryRecord';

export interface Answer {
	status: number;
	body: unknown;
}

/** Fast enough that the longest back-off takes a moment. */
const speed = 20_000;

/** A sandbox on a free port, and the requests that the tests make. */
export class SandboxClient {
	private constructor(readonly sandbox: Sandbox) {}

	static async start(options: SandboxOptions = {}): Promise<SandboxClient> {
		return new SandboxClient(await startSandbox({ speed, ...options }));
	}

	api(method: string, path: string, body?: unknown, apiKey = 'sandbox-api-key'): Promise<Answer> {
		return request(`${this.sandbox.url}/api/v1/subaccounts/${path}`, method, body, {
			authorization: `Bearer ${apiKey}`,
		});
	}

	control(method: string, path: string, body?: unknown): Promise<Answer> {
		return request(`${this.sandbox.url}/_sandbox/${path}`, method, body);
	}

	call(callflow: unknown, more: object = {}): Promise<Answer> {
		return this.api('POST', 'sandbox_main/callflows', { callflow, ...more });
	}

	registerSummaries(url: string, httpAuthHeader?: string): Promise<Answer> {
		return this.api('POST', 'sandbox_main/webhooks', { type: 'VSS', url, httpAuthHeader });
	}

	register(type: string, url: string): Promise<Answer> {
		return this.api('POST', 'sandbox_main/webhooks', { type, url });
	}

	untilIdle(): Promise<Answer> {
		return this.control('GET', 'idle');
	}

	async deliveries(): Promise<DeliveryRecord[]> {
		const { body } = await this.control('GET', 'deliveries');
		return body as DeliveryRecord[];
	}

	reset(): Promise<Answer> {
		return this.control('POST', 'reset');
	}

	close(): Promise<void> {
		return this.sandbox.close();
	}
}

export const makeCall = (destination: string, source = '+12025550190') => ({
	action: 'makeCall',
	params: { source, destination },
});

export const say = (text: string, more: object = {}) => ({
	action: 'say',
	params: { text, voiceProfile: 'en-GB-Emma', ...more },
});

export const capture = (more: object = {}) => ({
	action: 'sayAndCapture',
	params: { promptMessage: 'x'.repeat(15), voiceProfile: 'en-GB-Emma', ...more },
});

export const voiceMessage = (destination = '+442079460999') => [
	makeCall(destination),
	say('Good morning.'),
	{ action: 'hangup' },
];

async function request(
	url: string,
	method: string,
	body: unknown,
	headers: Record<string, string> = {},
): Promise<Answer> {
	const response = await fetch(url, {
		method,
		headers: { ...headers, ...(body !== undefined && { 'content-type': 'application/json' }) },
		...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
	});
	const text = await response.text();
	return { status: response.status, body: text === '' ? undefined : JSON.parse(text) };
}
