/* eslint-disable @n8n/community-nodes/no-restricted-imports -- a test runs on a developer's machine, never inside n8n */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface SeenRequest {
	method: string;
	path: string;
	authorization: string | undefined;
	body: string;
}

/** A server that is not the platform: it answers with what a test has put there, and keeps what it was asked. */
export class FileServer {
	readonly seen: SeenRequest[] = [];
	private answer: (response: ServerResponse, request: SeenRequest) => void = (response) =>
		response.writeHead(404).end();
	private readonly server = createServer((request, response) => {
		void this.receive(request, response);
	});

	async listen(): Promise<void> {
		await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve));
	}

	get url(): string {
		return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
	}

	/** What the next requests get. */
	serve(answer: (response: ServerResponse, request: SeenRequest) => void): void {
		this.seen.length = 0;
		this.answer = answer;
	}

	async close(): Promise<void> {
		this.server.closeAllConnections();
		await new Promise((resolve) => this.server.close(resolve));
	}

	private async receive(request: IncomingMessage, response: ServerResponse): Promise<void> {
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
	beforeAll(async () => await files.listen());
	afterAll(async () => await files.close());
	return files;
}
