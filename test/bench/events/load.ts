/* eslint-disable @n8n/community-nodes/no-restricted-imports -- runs on a developer's machine, never inside n8n */
import { setTimeout as pause } from 'node:timers/promises';

import { Pool } from 'undici';

export interface Delivery {
	body: object;
	headers: Record<string, string>;
}

/** What a round of deliveries took; times in ms. */
export interface LoadRun {
	tookMs: number;
	/** From sending each to its whole answer. */
	latencies: number[];
}

/** Sends deliveries to a webhook over so many connections; each waits for the answer to the one before. */
export async function deliver(
	url: string,
	deliveries: Delivery[],
	{ connections, pauseMs = 0 }: { connections: number; pauseMs?: number },
): Promise<LoadRun> {
	const { origin, pathname: path } = new URL(url);
	const pool = new Pool(origin, { connections });
	const latencies: number[] = [];
	let next = 0;
	const work = async () => {
		for (let mine = deliveries[next++]; mine !== undefined; mine = deliveries[next++]) {
			const headers = { 'content-type': 'application/json', ...mine.headers };
			const sentAt = performance.now();
			const body = JSON.stringify(mine.body);
			const answer = await pool.request({ method: 'POST', path, headers, body });
			const text = await answer.body.text();
			latencies.push(performance.now() - sentAt);
			if (answer.statusCode !== 200)
				throw new Error(`${url} answered ${answer.statusCode}: ${text.slice(0, 200)}`);
			if (pauseMs > 0) await pause(pauseMs);
		}
	};
	const startedAt = performance.now();
	await Promise.all(Array.from({ length: connections }, work));
	const tookMs = performance.now() - startedAt;
	await pool.close();
	return { tookMs, latencies };
}
