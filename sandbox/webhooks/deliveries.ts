import type { Activity } from '../activity';
import { isJsonObject } from '../callflow/fieldReader';
import type { EventLog } from '../events/eventLog';
import type { SimulatedClock } from '../simulatedClock';
import { DeliveryOrder } from './deliveryBehaviour';
import type { Registration, Registrations, WebhookType } from './registrations';
import { readReceiverAnswer, type ReceiverAnswer } from './receiverAnswer';
import { Turns } from './turns';
import { isDelivered, type SendResult, type WebhookSender } from './webhookSender';

export interface WebhookEvent {
	subAccountId: string;
	type: WebhookType;
	sessionId: string | null;
	body: unknown;
}

/** One attempt to deliver an event, or the reason why there was none. */
export interface DeliveryRecord {
	subAccountId: string;
	type: WebhookType;
	sessionId: string | null;
	url: string | null;
	attempt: number;
	httpStatus?: number;
	error?: string;
	/** A failed one is tried again; a delivery that was given up is not. */
	outcome: 'delivered' | 'failed' | 'givenUp' | 'notRegistered' | 'dropped';
	/** UTC, real time. */
	at: string;
}

/** Simulated seconds before the second attempt, the third, … */
const backOffSeconds = [30, 60, 120, 240, 480];

export class Deliveries {
	readonly order = new DeliveryOrder();

	private readonly records: DeliveryRecord[] = [];

	private readonly turns = new Turns();

	constructor(
		private readonly clock: SimulatedClock,
		private readonly activity: Activity,
		private readonly registrations: Registrations,
		private readonly sender: WebhookSender,
		/** How long a receiver may think about its answer; real milliseconds. */
		private readonly answerTimeoutMs: number,
		private readonly events: EventLog,
	) {}

	list(): readonly DeliveryRecord[] {
		return this.records;
	}

	/**
	 * Delivers in the background, as the behaviour of the moment has it. Of the types that nobody
	 * registered only a summary is recorded: the others would be a dozen for each session.
	 */
	dispatch(event: WebhookEvent): void {
		if (event.type !== 'VSS' && !this.registered(event)) return;
		this.activity.track(this.deliver(event));
	}

	/** Delivers once, at once, whatever the behaviour is. */
	async deliverNow(event: WebhookEvent, url: string, secret?: string): Promise<SendResult> {
		const result = await this.sender.send(url, event.body, secret);
		this.record(event, url, 1, isDelivered(result) ? 'delivered' : 'failed', result);
		return result;
	}

	/** Delivers once, and hands back what `read` makes of the answer, or why it could not. */
	async ask<Answer>(
		event: WebhookEvent,
		read: (json: unknown) => Answer,
	): Promise<ReceiverAnswer<Answer>> {
		const registration = this.registered(event);
		if (!registration) {
			this.record(event, null, 1, 'notRegistered');
			return { problem: `No ${event.type} webhook is registered.` };
		}
		const { url, secret } = registration;
		const result = await this.turns.take(event.sessionId, () =>
			this.sender.send(url, event.body, secret, this.answerTimeoutMs),
		);
		this.order.releaseHeld();
		const asked = readReceiverAnswer(result, read);
		if (asked.problem === undefined) this.record(event, url, 1, 'delivered', result);
		else this.record(event, url, 1, 'givenUp', result, asked.problem);
		return asked;
	}

	private async deliver(event: WebhookEvent): Promise<void> {
		const { mode, seconds } = this.order.take();
		if (mode === 'drop') {
			this.record(event, this.registeredUrl(event), 1, 'dropped');
			return;
		}
		if (mode === 'reorder') await this.order.holdBack();
		if (mode === 'delay') await this.clock.sleep(seconds);
		await this.send(event);
		if (mode === 'duplicate') await this.send(event);
	}

	/** A retry goes to what is registered at that moment. */
	private async send(event: WebhookEvent): Promise<void> {
		for (let attempt = 1; ; attempt += 1) {
			const backOff = backOffSeconds[attempt - 1];
			const once = () => this.attempt(event, attempt, backOff === undefined);
			const isOver = await (attempt === 1 ? this.turns.take(event.sessionId, once) : once());
			this.order.releaseHeld();
			if (isOver || backOff === undefined) return;
			await this.clock.sleep(backOff);
		}
	}

	private async attempt(event: WebhookEvent, attempt: number, isLast: boolean): Promise<boolean> {
		const registration = this.registered(event);
		if (!registration) {
			this.record(event, this.registeredUrl(event), attempt, 'notRegistered');
			return true;
		}
		const { url, secret } = registration;
		const result = await this.sender.send(url, event.body, secret);
		const delivered = isDelivered(result);
		const outcome = delivered ? 'delivered' : isLast ? 'givenUp' : 'failed';
		this.record(event, url, attempt, outcome, result);
		return delivered;
	}

	private registered({ subAccountId, type }: WebhookEvent): Registration | undefined {
		const registration = this.registrations.get(subAccountId, type);
		return registration?.enabled ? registration : undefined;
	}

	private registeredUrl({ subAccountId, type }: WebhookEvent): string | null {
		return this.registrations.get(subAccountId, type)?.url ?? null;
	}

	private record(
		{ subAccountId, type, sessionId, body }: WebhookEvent,
		url: string | null,
		attempt: number,
		outcome: DeliveryRecord['outcome'],
		result?: SendResult,
		problem?: string,
	): void {
		const record: DeliveryRecord = {
			subAccountId,
			type,
			sessionId,
			url,
			attempt,
			...(result && ('error' in result ? result : { httpStatus: result.httpStatus })),
			...(problem !== undefined && { error: problem }),
			outcome,
			at: new Date().toISOString(),
		};
		this.records.push(record);
		this.events.tell({ kind: 'delivery', ...callStatusIn(body), body, ...record });
	}
}

function callStatusIn(body: unknown): { callStatus?: string } {
	const payload = isJsonObject(body) ? body.payload : undefined;
	const callStatus = isJsonObject(payload) ? payload.callStatus : undefined;
	return typeof callStatus === 'string' ? { callStatus } : {};
}
