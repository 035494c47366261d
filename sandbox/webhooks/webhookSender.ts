import { Pool } from 'undici';

export type SendResult = { httpStatus: number; body: string } | { error: string };

const CONNECTIONS_PER_ORIGIN = 16;
const TIMEOUT_MS = 10_000;
const DEFAULT_HEADER_NAME = 'Authorization';

export interface SendOptions {
	/** The registered secret; sent in a header. */
	secret?: string | undefined;
	/** The whole answer has to be there by then; real milliseconds. */
	withinMs?: number;
}

export function isDelivered(result: SendResult): boolean {
	return 'httpStatus' in result && result.httpStatus >= 200 && result.httpStatus < 300;
}

/** Posts JSON to receivers, with one keep-alive pool for each origin. */
export class WebhookSender {
	private readonly pools = new Map<string, Pool>();

	private closed = false;

	/** The platform's real header name is not documented, so this can be changed. */
	headerName = DEFAULT_HEADER_NAME;

	/** Sent instead of the registered secret, e.g. a wrong one. */
	secretOverride: string | undefined;

	resetHeader(): void {
		this.headerName = DEFAULT_HEADER_NAME;
		this.secretOverride = undefined;
	}

	async send(url: string, body: unknown, options: SendOptions = {}): Promise<SendResult> {
		const { withinMs } = options;
		if (this.closed) return { error: 'The sandbox was closed.' };
		const { origin, pathname, search } = new URL(url);
		const secret = this.secretOverride ?? options.secret;
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
				connections: CONNECTIONS_PER_ORIGIN,
				headersTimeout: TIMEOUT_MS,
				bodyTimeout: TIMEOUT_MS,
			});
			this.pools.set(origin, pool);
		}
		return pool;
	}
}

/** Some errors have a code but no message, e.g. for a host name with two addresses that both refuse. */
function describe(error: unknown): string {
	const { message, code } = Object(error) as { message?: string; code?: string };
	return message || code || String(error);
}
