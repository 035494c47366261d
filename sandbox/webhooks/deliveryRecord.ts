import type { WebhookType } from './registrations';

export interface WebhookEvent {
	subAccountId: string;
	type: WebhookType;
	sessionId: string | null;
	body: unknown;
}

/** One attempt to deliver an event, or why there was none. */
export interface DeliveryRecord {
	subAccountId: string;
	type: WebhookType;
	sessionId: string | null;
	url: string | null;
	attempt: number;
	httpStatus?: number;
	error?: string;
	/** `failed` is tried again, `givenUp` is not. */
	outcome: 'delivered' | 'failed' | 'givenUp' | 'notRegistered' | 'notInProduct' | 'dropped';
	/** UTC, real time. */
	at: string;
}
