import { Pool } from 'undici';

export type SendResult = { httpStatus: number; body: string } | { error: string };

const connectionsPerOrigin = 16;
const timeoutMs = 10_000;
const defaultHeaderName = 'Authorization';

export function isDelivered(result: SendResult): boolean {
	return 'httpStatus' in result && result.httpStatus >= 200 && result.httpStatus < 300;
}

/** Posts JSON to receivers, with one keep-alive pool for each origin. */
export class WebhookSender {
	private readonly pools = new Map<string, Pool>();

	private closed = false;

	/** The real name is not documented, so it can be changed. */
	headerName = defaultHeaderName;

	/** Sent in place of whatever secret is registered, e.g. a wrong one. */
	secretOverride: string | undefined;

	resetHeader(): void {
		this.headerName = defaultHeaderName;
		this.secretOverride = undefined;
	}

	/** With `withinMs`, the whole answer has to be there by then. */
	async send(
		url: string,
		body: unknown,
		registeredSecret?: string,
		withinMs?: number,
	): Promise<SendResult> {
		if (this.closed) return { error: 'The sandbox was closed.' };
		const { origin, pathname, search } = new URL(url);
		const secret = this.secretOverride ?? registeredSecret;
		try {
			const response = await this.poolOf(origin).request({
				method: 'POST',
				path: pathname + search,
				headers: {
					'content-type': 'application/json',
					...(secret !== undefined && { [this.headerName]: secret }),
				},
				body: JSON.stringify(body),
				...(withinMs !== undefined && { signal: AbortSignal.timeout(withinMs) }),
			});
			return { httpStatus: response.statusCode, body: await response.body.text() };
		} catch (error) {
			return { error: describe(error) };
		}
	}

	async close(): Promise<void> {
		this.closed = true;
		await Promise.all([...this.pools.values()].map((pool) => pool.destroy()));
	}

	private poolOf(origin: string): Pool {
		let pool = this.pools.get(origin);
		if (!pool) {
			pool = new Pool(origin, {
				connections: connectionsPerOrigin,
				headersTimeout: timeoutMs,
				bodyTimeout: timeoutMs,
			});
			this.pools.set(origin, pool);
		}
		return pool;
	}
}

/** Some errors have only a code: a name that resolves to two addresses, both closed, has no message. */
function describe(error: unknown): string {
	const { message, code } = Object(error) as { message?: string; code?: string };
	return message || code || String(error);
}
