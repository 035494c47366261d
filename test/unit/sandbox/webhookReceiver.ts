/* eslint-disable @n8n/community-nodes/no-restricted-imports -- a test runs on a developer's machine, never inside n8n */
import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';

import { LoopbackServer } from '../../sandbox/loopbackServer';

export interface ReceivedWebhook {
	headers: IncomingHttpHeaders;
	body: unknown;
}

/** A receiver of webhooks on loopback, which keeps what came. */
export class WebhookReceiver extends LoopbackServer {
	readonly received: ReceivedWebhook[] = [];

	/** What it answers next, one for each delivery; 200 once these are used up. */
	statuses: number[] = [];

	/** What it answers to the next deliveries; thanks once these are used up. */
	answers: unknown[] = [];

	/** Done between a delivery and its answer. */
	beforeAnswer: () => Promise<unknown> = async () => {};

	static async start(): Promise<WebhookReceiver> {
		const receiver = new WebhookReceiver();
		await receiver.open();
		return receiver;
	}

	get url(): string {
		return `${this.origin}/voice`;
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

	protected override async receive(
		incoming: IncomingMessage,
		response: ServerResponse,
	): Promise<void> {
		this.received.push({ headers: incoming.headers, body: JSON.parse(await text(incoming)) });
		await this.beforeAnswer();
		response.writeHead(this.statuses.shift() ?? 200).end(this.answer());
	}

	private answer(): string {
		return this.answers.length > 0 ? JSON.stringify(this.answers.shift()) : 'thanks';
	}
}
