import type { INodeProperties } from 'n8n-workflow';

import { LISTED_EVENTS } from '../../../core/events/events';
import { isSessionStatus, normaliseStatus, SESSION_STATUSES } from '../../../core/events/outcome';

const STATUS_LABELS: Record<keyof typeof SESSION_STATUSES, string> = {
	BUSY: 'Busy',
	CANCELED: 'Canceled',
	COMPLETED: 'Completed',
	COMPLETED_UNSUB_ERROR: 'Completed, Opt-Out Not Recorded',
	COMPLETED_UNSUBSCRIBED: 'Completed, Opted Out',
	ERROR: 'Error',
	FAILED: 'Failed',
	NO_ANSWER: 'No Answer',
	UNSUBSCRIBED_CONTACT: 'Not Called, Had Opted Out',
};

/** For calls that nodes of this n8n wait for, if no other trigger receives their events. It starts nothing. */
export const WAITING_CALLS = 'waitingCalls';

const FOR_WAITING = 'For calls that wait';

export const EVENT_OPTIONS = [
	...LISTED_EVENTS.map(({ name, label, happens }) => ({
		name: label,
		value: name,
		description: happens,
		action: label,
	})),
	{
		name: FOR_WAITING,
		value: WAITING_CALLS,
		description:
			"What becomes of the calls that the operation 'Call and Wait for Response' waits for. Starts nothing.",
		action: FOR_WAITING,
	},
];

export const event: INodeProperties = {
	displayName: 'Event',
	name: 'event',
	type: 'options',
	noDataExpression: true,
	options: EVENT_OPTIONS,
	default: 'sessionSummary',
};

export const statuses: INodeProperties = {
	displayName: 'Statuses',
	name: 'statuses',
	type: 'multiOptions',
	options: Object.entries(STATUS_LABELS).map(([value, name]) => ({ name, value })),
	default: [],
	description:
		"Which calls start the workflow, by 8x8's own word for how the call ended. Where two people were connected, it is about the second: use the field outcome for the first. Choose none for all.",
	displayOptions: { show: { event: ['sessionSummary'] } },
};

/**
 * The statuses that start the workflow; none for all of them. An expression may give a text with commas; what it gives
 * that is no status counts as not chosen, so that no event is lost by it.
 */
export function readStatuses(value: unknown): string[] {
	const list: unknown[] = Array.isArray(value) ? value : String(value ?? '').split(',');
	return list.map((status) => normaliseStatus(String(status))).filter(isSessionStatus);
}

export const simplify: INodeProperties = {
	displayName: 'Simplify',
	name: 'simplify',
	type: 'boolean',
	default: true,
	description: 'Whether to return a simplified version of the response instead of the raw data',
	displayOptions: { hide: { event: [WAITING_CALLS] } },
};
