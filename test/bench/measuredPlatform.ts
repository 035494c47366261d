import { z } from 'zod';

import { accepted, SandboxApi } from '../sandbox/sandboxApi';

export const SUB_ACCOUNTS = { first: 'sandbox_main', second: 'sandbox_second' } as const;

const requestsSchema = z.array(z.object({ method: z.string(), path: z.string(), at: z.string() }));
const loadSchema = z.object({ requests: z.number(), mostInFlight: z.number(), tookMs: z.number() });

/** What the platform itself saw of a run. */
export interface Books extends z.infer<typeof loadSchema> {
	/** Numbers that were called, and those that were called more than once. */
	called: number;
	calledTwice: number;
}

/** The sandbox, through its control API. */
export class MeasuredPlatform {
	constructor(readonly url: string) {}

	/** An empty platform that takes so long for an answer. */
	async begin(answerAfterMs: number): Promise<void> {
		await this.control('POST', 'reset');
		await this.control('PUT', 'answers/behaviour', { afterMs: answerAfterMs });
	}

	async books(): Promise<Books> {
		const load = loadSchema.parse(await this.control('GET', 'load'));
		const calls = Object.values(z.record(z.number()).parse(await this.control('GET', 'calls')));
		return {
			...load,
			called: calls.length,
			calledTwice: calls.filter((count) => count > 1).length,
		};
	}

	/** When the first call arrived, in ms since 1970; NaN without one. */
	async firstCallAt(): Promise<number> {
		const requests = requestsSchema.parse(await this.control('GET', 'requests'));
		const isCall = ({ method, path }: { method: string; path: string }) =>
			method === 'POST' && path.endsWith('/callflows');
		return Date.parse(requests.find(isCall)?.at ?? '');
	}

	/** Throws when the sandbox refuses. */
	async control(method: string, path: string, body?: unknown): Promise<unknown> {
		return await accepted(new SandboxApi(() => this.url).control(method, path, body));
	}
}
