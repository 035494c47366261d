import type { IDataObject } from 'n8n-workflow';
import { sleep } from 'n8n-workflow';

import { keepForEachNode } from '../../run/processMemory';
import type { HeldResponse } from '../receive/heldResponse';
import type { Wait } from './hubMessage';
import { readWaits, requestIn, requestKey, sessionKey, writeWaits } from './storedWaits';

/** How long an event is held if its call may be one that is just being made. */
const HELD_MS = 3000;

/** The longest time from the announcement of a call until its session is known. */
const ANNOUNCED_MS = 60_000;

const ENDED_REMEMBERED = 2000;
const LOOK_EVERY_MS = 20;

/** What is known of a call: the ID of its session, and the caller's own ID, which is there before it. */
export interface CallIds {
	sessionId: unknown;
	clientRequestId: unknown;
}

/** What somebody waits for, and what it is known by. */
export interface FoundWait extends Wait {
	key: string;
}

/**
 * The calls that are waited for, for one hub. n8n gives each request its own copy of the static data and stores it with
 * the answer, the last one as a whole; so each copy that is under way gets every change.
 */
export class Waits {
	private readonly known = new Map<string, Wait>();

	/** What was stored last. */
	private stored = '';

	/** Those that nobody waits for any more, which an older copy of the static data may still have. */
	private readonly ended = new Set<string>();

	private readonly copies = new Set<IDataObject>();

	/** How long to wait until calls that are being made have a session, by the caller's own ID. */
	private readonly announced = new Map<string, number>();

	/** Takes in what n8n has stored, for one request. */
	takeIn(staticData: IDataObject, response: HeldResponse): void {
		const { waiting } = staticData;
		if (waiting !== this.stored) {
			for (const [key, wait] of readWaits(waiting)) {
				if (!this.ended.has(key) && !this.known.has(key)) this.known.set(key, wait);
			}
		}
		this.copies.add(staticData);
		void response.onceAnswered(() => this.copies.delete(staticData));
	}

	/** A call is about to be made. */
	announce(clientRequestId: string, wait: Wait): void {
		this.announced.set(clientRequestId, Date.now() + ANNOUNCED_MS);
		// It is stored with the outcome, which will be told in a moment.
		this.known.set(requestKey(clientRequestId), wait);
	}

	/** The call was made, and this is its session. */
	expect(clientRequestId: string, sessionId: string, wait: Wait): void {
		this.announced.delete(clientRequestId);
		this.known.delete(requestKey(clientRequestId));
		this.set(sessionKey(sessionId), wait);
	}

	/** It is not clear whether the call was made: only its summary, by the caller's own ID, can tell. */
	stopCalling(clientRequestId: string, wait: Wait): void {
		this.announced.delete(clientRequestId);
		this.set(requestKey(clientRequestId), wait);
	}

	/** The call was not made. */
	withdraw(clientRequestId: string): void {
		this.announced.delete(clientRequestId);
		this.forget(requestKey(clientRequestId));
	}

	find({ sessionId, clientRequestId }: CallIds): FoundWait | undefined {
		for (const key of [sessionKey(String(sessionId)), requestKey(String(clientRequestId))]) {
			const wait = this.known.get(key);
			if (wait !== undefined) return { ...wait, key };
		}
		return undefined;
	}

	/** The same for a call that may be one of those that are just being made: its session may be known in a moment. */
	async findInTime(ids: CallIds): Promise<FoundWait | undefined> {
		const now = Date.now();
		for (const [id, until] of this.announced) if (until < now) this.announced.delete(id);
		// Not those that are made from now on, or there would be no end to it.
		const beingMade = [...this.announced.keys()];
		for (;;) {
			const found = this.find(ids);
			const isOver = !beingMade.some((id) => this.announced.has(id));
			if (found !== undefined || isOver || Date.now() > now + HELD_MS) return found;
			await sleep(LOOK_EVERY_MS);
		}
	}

	/** Nobody waits any more. Another call of the same execution may be waited for already. */
	forget(key: string): void {
		this.end(key);
		this.store();
	}

	/** Whether somebody waited for this call, and does not any more. */
	hasEnded({ sessionId }: CallIds): boolean {
		return this.ended.has(sessionKey(String(sessionId)));
	}

	private end(key: string): void {
		this.known.delete(key);
		this.ended.add(key);
		for (const oldest of this.ended) {
			if (this.ended.size <= ENDED_REMEMBERED) break;
			this.ended.delete(oldest);
		}
	}

	private set(key: string, wait: Wait): void {
		this.known.set(key, wait);
		this.ended.delete(key);
		this.store();
	}

	private store(): void {
		const now = Date.now();
		for (const [key, { until }] of this.known) if (until < now) this.end(key);
		this.stored = writeWaits([...this.known].filter(([key]) => !this.isAnnounced(key)));
		for (const copy of this.copies) copy.waiting = this.stored;
	}

	private isAnnounced(key: string): boolean {
		const clientRequestId = requestIn(key);
		return clientRequestId !== undefined && this.announced.has(clientRequestId);
	}
}

export const waitsOf = keepForEachNode(() => new Waits());
