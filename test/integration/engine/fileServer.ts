/* eslint-disable @n8n/community-nodes/no-restricted-imports -- a test runs on a developer's machine, never inside n8n */
import type { IncomingMessage, ServerResponse } from 'node:http';

import { LoopbackServer } from '../../sandbox/loopbackServer';

export interface SeenRequest {
	method: string;
	path: string;
	authorization: string | undefined;
	body: string;
}

/** A server that is not the platform: it answers with what a test has put there, and keeps what it was asked. */
export class FileServer extends LoopbackServer {
	readonly seen: SeenRequest[] = [];
	private answer: (response: ServerResponse, request: SeenRequest) => void = (response) =>
		response.writeHead(404).end();

	get url(): string {
		return this.origin;
	}

	/** What the next requests get. */
	serve(answer: (response: ServerResponse, request: SeenRequest) => void): void {
		this.seen.length = 0;
		this.answer = answer;
	}

	protected override async receive(
		request: IncomingMessage,
		response: ServerResponse,
	): Promise<void> {
		let body = '';
		for await (const piece of request.setEncoding('utf8')) body += String(piece);
		const { method = '', url: path = '', headers } = request;
		const entry = { method, path, authorization: headers.authorization, body };
		this.seen.push(entry);
		this.answer(response, entry);
	}
}

/** Gives the tests of a file a server of their own. */
export function useFileServer(): FileServer {
	const files = new FileServer();
	beforeAll(async () => await files.open());
	afterAll(async () => await files.close());
	return files;
}
