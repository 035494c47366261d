/* eslint-disable @n8n/community-nodes/no-restricted-imports -- a test runs on a developer's machine, never inside n8n */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { json } from 'node:stream/consumers';

import { LoopbackServer } from './loopbackServer';

/** A question of the platform. */
export interface Asked {
	eventType: string;
	isStart: boolean;
	/** An empty text for none. */
	digits: string;
	/** What the answer before it gave as clientActionId; empty at the start. */
	place: string;
	from: string;
}

export type Menu = (asked: Asked) => unknown;

interface Delivery {
	eventType: string;
	payload: {
		callStatus: string;
		source: string;
		clientActionId?: string;
		eventData?: { dtmf: string | null };
	};
}

/** What answers calls, as a workflow does: by the place of the caller and what was pressed there. */
export class MenuReceiver extends LoopbackServer {
	readonly asked: Asked[] = [];

	private menu: Menu = () => ({ callflow: [] });

	static async start(): Promise<MenuReceiver> {
		const receiver = new MenuReceiver();
		await receiver.open();
		return receiver;
	}

	get url(): string {
		return `${this.origin}/voice`;
	}

	answerWith(menu: Menu): void {
		this.asked.length = 0;
		this.menu = menu;
	}

	protected override async receive(
		incoming: IncomingMessage,
		response: ServerResponse,
	): Promise<void> {
		const asked = read((await json(incoming)) as Delivery);
		this.asked.push(asked);
		response.end(JSON.stringify(await this.menu(asked)));
	}
}

function read({ eventType, payload }: Delivery): Asked {
	const { callStatus, source, clientActionId = '', eventData } = payload;
	return {
		eventType,
		isStart: callStatus === 'CALL_RECEIVED',
		digits: eventData?.dtmf ?? '',
		place: clientActionId,
		from: source,
	};
}

const VOICE = { voiceProfile: 'en-GB-Emma' };

export function said(text: string) {
	return { action: 'say', params: { text, ...VOICE } };
}

export function asks(promptMessage: string, more: object = {}) {
	return { action: 'sayAndCapture', params: { promptMessage, ...VOICE, ...more } };
}

/** An answer that asks, and knows the caller's place by its own question. */
export function question(promptMessage: string, ...before: unknown[]) {
	return { clientActionId: promptMessage, callflow: [...before, asks(promptMessage)] };
}

/** An answer that says something and ends the call. */
export function goodbye(text: string) {
	return { callflow: [said(text), { action: 'hangup' }] };
}
