import type { DeliveryRecord } from '../../sandbox/webhooks/deliveryRecord';

export const API_KEY = 'sandbox-api-key';
export const SUB_ACCOUNT = 'sandbox_main';

export interface Answer {
	status: number;
	body: unknown;
}

/** The requests that tests make to a sandbox, wherever it runs. */
export class SandboxApi {
	constructor(private readonly where: () => string) {}

	get url(): string {
		return this.where();
	}

	/** The Voice API, below the sub-accounts. */
	api(method: string, path: string, body?: unknown, apiKey = API_KEY): Promise<Answer> {
		return this.send(`api/v1/subaccounts/${path}`, method, body, {
			Authorization: `Bearer ${apiKey}`,
		});
	}

	control(method: string, path: string, body?: unknown): Promise<Answer> {
		return this.send(`_sandbox/${path}`, method, body);
	}

	call(callflow: unknown, more: object = {}): Promise<Answer> {
		return this.api('POST', `${SUB_ACCOUNT}/callflows`, { callflow, ...more });
	}

	registerSummaries(url: string, httpAuthHeader?: string): Promise<Answer> {
		return this.api('POST', `${SUB_ACCOUNT}/webhooks`, { type: 'VSS', url, httpAuthHeader });
	}

	register(type: string, url: string): Promise<Answer> {
		return this.api('POST', `${SUB_ACCOUNT}/webhooks`, { type, url });
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

	/** A text goes as it is, so that it may be something else than JSON. */
	private async send(
		path: string,
		method: string,
		body: unknown,
		headers: Record<string, string> = {},
	): Promise<Answer> {
		const response = await fetch(`${this.url}/${path}`, {
			method,
			...(body === undefined
				? { headers }
				: {
						headers: { ...headers, 'Content-Type': 'application/json' },
						body: typeof body === 'string' ? body : JSON.stringify(body),
					}),
		});
		const text = await response.text();
		return { status: response.status, body: text === '' ? undefined : JSON.parse(text) };
	}
}

/** What the sandbox answers; throws when it refuses. */
export async function accepted(answer: Promise<Answer>): Promise<unknown> {
	const { status, body } = await answer;
	if (status < 300) return body;
	throw new Error(`The sandbox answered ${status}: ${JSON.stringify(body)}`);
}
