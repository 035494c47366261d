/* eslint-disable @n8n/community-nodes/no-restricted-imports -- a test runs on a developer's machine, never inside n8n */
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

export interface ReceivedWebhook {
	headers: IncomingHttpHeaders;
	body: unknown;
}

/** A receiver of webhooks on loopback, which keeps what came. */
export class WebhookReceiver {
	readonly received: ReceivedWebhook[] = [];

	/** What it answers next, one for each delivery; 200 once these are used up. */
	statuses: number[] = [];

	/** What it answers to the next deliveries; thanks once these are used up. */
	answers: unknown[] = [];

	/** Done between a delivery and its answer. */
	beforeAnswer: () => Promise<unknown> = async () => {};

	private readonly server: Server;

	constructor() {
		this.server = createServer((incoming, response) => {
			void text(incoming).then(async (body) => {
				this.received.push({ headers: incoming.headers, body: JSON.parse(body) });
				await this.beforeAnswer();
				response.writeHead(this.statuses.shift() ?? 200).end(this.answer());
			});
		});
	}

	static async start(): Promise<WebhookReceiver> {
		const receiver = new WebhookReceiver();
		await receiver.open();
		return receiver;
	}

	async open(): Promise<void> {
		await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve));
	}

	get url(): string {
		return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}/voice`;
	}

	get bodies(): unknown[] {
		return this.received.map(({ body }) => body);
	}

	payloads(eventType: string): Array<Record<string, unknown>> {
		const bodies = this.bodies as Array<{ eventType: string; payload: Record<string, unknown> }>;
		return bodies.filter((body) => body.eventType === eventType).map(({ payload }) => payload);
	}

	reset(): void {
		this.received.length = 0;
		this.statuses = [];
		this.answers = [];
		this.beforeAnswer = async () => {};
	}

	private answer(): string {
		return this.answers.length > 0 ? JSON.stringify(this.answers.shift()) : 'thanks';
	}

	async close(): Promise<void> {
		this.server.closeAllConnections();
		await new Promise((resolve) => this.server.close(resolve));
	}
}
