import { poll } from './poll';

const READY_WITHIN_MS = 120_000;

/** A connection that is kept can be closed by n8n in the moment in which the next request is sent on it. */
export const OWN_CONNECTION = { connection: 'close' };

interface Answer {
	status: number;
	/** The whole body. */
	text: string;
}

interface PostedRequest {
	headers: Record<string, string>;
	body: string | Buffer;
}

/** The status with which this address answers in JSON; undefined where nothing does. */
export async function statusOfJson(url: string): Promise<number | undefined> {
	const response = await fetch(url).catch(() => undefined);
	const type = response?.headers.get('content-type') ?? '';
	await response?.body?.cancel();
	return type.includes('json') ? response?.status : undefined;
}

/** Whether the n8n at this address is ready for requests, as far as it says so itself. */
export async function isReady(url: string): Promise<boolean> {
	return (await statusOfJson(`${url}/healthz/readiness`)) === 200;
}

/** n8n's gate says so before anything of the request is read, so that nothing was done. */
function wasTurnedAway({ status, text }: Answer): boolean {
	return status === 503 && text.includes('Database is not ready');
}

/**
 * Sends a request to n8n, and again when n8n turned it away at its gate and has become ready since: an n8n that was too
 * busy to ask its database something believes for some seconds that it has lost it. Any other answer is given as it is,
 * because what led to it may have done something. Throws when n8n is not ready in time.
 */
export async function sendWhenReady<Given extends Answer>(
	url: string,
	send: () => Promise<Given>,
	withinMs = READY_WITHIN_MS,
): Promise<Given> {
	const first = await send();
	if (!wasTurnedAway(first)) return first;
	return await poll('become ready for requests again', withinMs, async () => {
		if (!(await isReady(url))) return undefined;
		const answer = await send();
		return wasTurnedAway(answer) ? undefined : answer;
	});
}

/** Posts to a webhook of n8n, wherever it is, as sendWhenReady sends. */
export async function postWhenReady(url: string, request: PostedRequest): Promise<Answer> {
	return await sendWhenReady(new URL(url).origin, async () => {
		const headers = { ...OWN_CONNECTION, ...request.headers };
		const response = await fetch(url, { method: 'POST', ...request, headers });
		return { status: response.status, text: await response.text() };
	});
}
