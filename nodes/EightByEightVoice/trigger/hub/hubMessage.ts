import { isRecord } from '../../../../core/json';

/** Carries the seal of what nodes tell each other about a call that is waited for. */
export const WAITING_HEADER = 'x-8x8-voice-waiting';

/** What a seal is for. */
export const SEALED_FOR = {
	/** A node tells the hub. */
	hub: 'to the hub',
	/** The hub shows that it has understood. */
	node: 'to the node',
	/** The hub hands an event on. */
	call: 'to the call that waits',
} as const;

/** A call that somebody waits for. */
export interface Wait {
	/** Of the waiting execution, below the address of all waiting executions of this n8n. */
	path: string;
	/** Milliseconds since 1970. */
	until: number;
}

/** An event that a test of the trigger has received, in place of the published workflow. */
export interface ForeignEvent {
	tells: 'event';
	body: unknown;
}

/** What a node tells the hub; `clientRequestId` names the call before it has a session. */
export type HubMessage = { nonce: string } & (
	| ({ tells: 'willCall' | 'mayHaveCalled'; clientRequestId: string } & Wait)
	| ({ tells: 'hasCalled'; clientRequestId: string; sessionId: string } & Wait)
	| { tells: 'hasNotCalled'; clientRequestId: string }
	| ForeignEvent
);

/**
 * Whether the hub reaches the execution that will wait, from where it runs, by the address that n8n has given itself.
 */
export const ADDRESS_STATES = ['open', 'refused', 'unreachable'] as const;
export type AddressState = (typeof ADDRESS_STATES)[number];

const LONGEST_ID = 100;
const PATH = /^[\w-]{1,40}\/[\w%.~!'()*-]{1,200}\?[\w=&%.-]{1,300}$/;

/** Undefined for whatever is no such message. */
export function readHubMessage(body: unknown): HubMessage | undefined {
	if (!isRecord(body)) return undefined;
	const { tells, nonce, clientRequestId, sessionId, path, until } = body;
	if (!isId(nonce)) return undefined;
	if (tells === 'event') return { tells, nonce, body: body.body };
	if (!isId(clientRequestId)) return undefined;
	if (tells === 'hasNotCalled') return { tells, nonce, clientRequestId };
	if (typeof path !== 'string' || !PATH.test(path) || !isTime(until)) return undefined;
	if (tells === 'willCall' || tells === 'mayHaveCalled') {
		return { tells, nonce, clientRequestId, path, until };
	}
	return tells === 'hasCalled' && isId(sessionId)
		? { tells, nonce, clientRequestId, sessionId, path, until }
		: undefined;
}

function isId(value: unknown): value is string {
	return typeof value === 'string' && value !== '' && value.length <= LONGEST_ID;
}

function isTime(value: unknown): value is number {
	return Number.isSafeInteger(value) && Number(value) > 0;
}
