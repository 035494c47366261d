import type { Activity } from '../activity';
import type { Behaviour } from '../behaviour';
import type { EventLog } from '../events/eventLog';
import { payloadText } from '../json';
import type { SimulatedClock } from '../simulatedClock';
import { DeliveryOrder } from './deliveryBehaviour';
import type { DeliveryRecord, WebhookEvent } from './deliveryRecord';
import { readReceiverAnswer, type ReceiverAnswer } from './receiverAnswer';
import { sends, type Product } from './products';
import type { Registration, Registrations } from './registrations';
import { Turns } from './turns';
import { isDelivered, type SendResult, type WebhookSender } from './webhookSender';

export interface DeliveryServices {
	behaviour: Behaviour;
	/** The product of a sub-account, if it has one. */
	productOf: (subAccountId: string) => Product | undefined;
	clock: SimulatedClock;
	activity: Activity;
	registrations: Registrations;
	sender: WebhookSender;
	/** How long a receiver may take to answer a Call Action; real milliseconds. */
	answerTimeoutMs: number;
	events: EventLog;
}

/** What became of one attempt. */
interface Attempt {
	attempt?: number;
	outcome: DeliveryRecord['outcome'];
	/** Null where none is registered. */
	url: string | null;
	result?: SendResult;
	/** Why an answer that did arrive is of no use. */
	problem?: string;
}

/** Simulated seconds before the second attempt, the third, … */
const BACK_OFF_SECONDS = [30, 60, 120, 240, 480];

export class Deliveries {
	readonly order = new DeliveryOrder();

	private readonly records: DeliveryRecord[] = [];

	private readonly turns = new Turns();

	constructor(private readonly services: DeliveryServices) {}

	list(): readonly DeliveryRecord[] {
		return this.records;
	}

	/**
	 * Delivers in the background, in the current delivery mode. Of the types that nobody
	 * registered, only summaries are recorded: the others would add a dozen records to each session.
	 */
	dispatch(event: WebhookEvent): void {
		if (!this.isInProduct(event)) return;
		if (event.type !== 'VSS' && !this.registered(event)) return;
		this.services.activity.track(this.deliver(event));
	}

	/** Delivers once, at once, whatever the delivery mode. */
	async deliverNow(event: WebhookEvent, url: string, secret?: string): Promise<SendResult> {
		const result = await this.services.sender.send(url, event.body, { secret });
		this.record(event, { url, result, outcome: isDelivered(result) ? 'delivered' : 'failed' });
		return result;
	}

	/** Delivers once; returns what `read` makes of the answer, or why there is none. */
	async ask<Answer>(
		event: WebhookEvent,
		read: (json: unknown) => Answer,
	): Promise<ReceiverAnswer<Answer>> {
		if (!this.isInProduct(event)) {
			const problem = `The product of the sub-account sends no ${event.type} webhooks.`;
			this.record(event, { url: this.registeredUrl(event), outcome: 'notInProduct', problem });
			return { problem, cause: 'notAsked' };
		}
		const registration = this.registered(event);
		if (!registration) {
			this.record(event, { url: null, outcome: 'notRegistered' });
			return { problem: `No ${event.type} webhook is registered.`, cause: 'notAsked' };
		}
		const { url, secret } = registration;
		const { sender, answerTimeoutMs } = this.services;
		const result = await this.turns.take(event.sessionId, () =>
			sender.send(url, event.body, { secret, withinMs: answerTimeoutMs }),
		);
		this.order.releaseHeld();
		const asked = readReceiverAnswer(result, read);
		const { problem } = asked;
		if (problem === undefined) this.record(event, { url, result, outcome: 'delivered' });
		else this.record(event, { url, result, outcome: 'givenUp', problem });
		return asked;
	}

	private async deliver(event: WebhookEvent): Promise<void> {
		const { mode, seconds } = this.order.take();
		if (mode === 'drop') {
			this.record(event, { url: this.registeredUrl(event), outcome: 'dropped' });
			return;
		}
		if (mode === 'reorder') await this.order.holdBack();
		if (mode === 'delay') await this.services.clock.sleep(seconds);
		await this.send(event);
		if (mode === 'duplicate') await this.send(event);
	}

	/** Each retry goes to the URL that is registered at that moment. */
	private async send(event: WebhookEvent): Promise<void> {
		for (let attempt = 1; ; attempt += 1) {
			const { redelivers } = this.services.behaviour.rules;
			const backOff = redelivers ? BACK_OFF_SECONDS[attempt - 1] : undefined;
			const once = () => this.attempt(event, { attempt, isLast: backOff === undefined });
			const isOver = await (attempt === 1 ? this.turns.take(event.sessionId, once) : once());
			this.order.releaseHeld();
			if (isOver || backOff === undefined) return;
			await this.services.clock.sleep(backOff);
		}
	}

	/** Whether there is nothing left to do: it was delivered, or nobody wants it any more. */
	private async attempt(
		event: WebhookEvent,
		{ attempt, isLast }: { attempt: number; isLast: boolean },
	): Promise<boolean> {
		const registration = this.registered(event);
		if (!registration) {
			const url = this.registeredUrl(event);
			this.record(event, { attempt, url, outcome: 'notRegistered' });
			return true;
		}
		const { url, secret } = registration;
		const result = await this.services.sender.send(url, event.body, { secret });
		const delivered = isDelivered(result);
		const outcome = delivered ? 'delivered' : isLast ? 'givenUp' : 'failed';
		this.record(event, { attempt, url, result, outcome });
		return delivered;
	}

	private isInProduct({ subAccountId, type }: WebhookEvent): boolean {
		return sends(this.services.productOf(subAccountId), type);
	}

	private registered({ subAccountId, type }: WebhookEvent): Registration | undefined {
		const registration = this.services.registrations.get(subAccountId, type);
		return registration?.enabled ? registration : undefined;
	}

	private registeredUrl({ subAccountId, type }: WebhookEvent): string | null {
		return this.services.registrations.get(subAccountId, type)?.url ?? null;
	}

	private record(
		{ subAccountId, type, sessionId, body }: WebhookEvent,
		{ url, attempt = 1, outcome, result, problem }: Attempt,
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
		const callStatus = payloadText(body, 'callStatus');
		this.services.events.tell({
			kind: 'delivery',
			...(callStatus !== undefined && { callStatus }),
			body,
			...record,
		});
	}
}
