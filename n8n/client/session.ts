import { z } from 'zod';

import { OWN_CONNECTION, sendWhenReady } from './readiness';

type Method = 'GET' | 'POST' | 'PATCH' | 'DELETE';

const answerSchema = z.object({ data: z.unknown() });
const errorSchema = z.object({ message: z.string() });

export class N8nRequestError extends Error {
	constructor(
		readonly status: number,
		call: string,
		/** What n8n itself said. */
		readonly reason: string,
	) {
		super(`n8n answered ${status} to ${call}: ${reason}`);
		this.name = 'N8nRequestError';
	}
}

function reasonIn(body: string): string {
	try {
		return errorSchema.parse(JSON.parse(body)).message;
	} catch {
		return body.slice(0, 500);
	}
}

/** n8n's internal REST API as the editor uses it: JSON in and out, the signed-in user in a cookie. */
export class RestSession {
	private cookie = '';

	constructor(private readonly url: string) {}

	/** Gives the `data` of the answer, also of an n8n that is busy for some time; throws N8nRequestError. */
	async request(method: Method, path: string, body?: unknown): Promise<unknown> {
		const { status, text, headers } = await sendWhenReady(
			this.url,
			async () => await this.send(method, path, body),
		);
		if (status >= 300) throw new N8nRequestError(status, `${method} ${path}`, reasonIn(text));
		const cookies = headers.getSetCookie().map((cookie) => cookie.split(';')[0]);
		if (cookies.length > 0) this.cookie = cookies.join('; ');
		return answerSchema.parse(JSON.parse(text)).data;
	}

	private async send(
		method: Method,
		path: string,
		body: unknown,
	): Promise<{ status: number; text: string; headers: Headers }> {
		const response = await fetch(`${this.url}/rest${path}`, {
			method,
			headers: {
				...OWN_CONNECTION,
				cookie: this.cookie,
				...(body === undefined ? {} : { 'content-type': 'application/json' }),
			},
			...(body === undefined ? {} : { body: JSON.stringify(body) }),
		});
		return { status: response.status, text: await response.text(), headers: response.headers };
	}
}
