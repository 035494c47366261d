import { parseCallAction } from '../../../core/events/callAction';
import { parseCallStatus } from '../../../core/events/callStatus';
import { parseRecordingUploaded } from '../../../core/events/recordingUploaded';
import { parseVirtualNumberUpdated } from '../../../core/events/virtualNumberUpdated';
import { parseSessionSummary } from '../../../core/session/parseSessionSummary';

/** One kind of event: the platform's name for its registration, how to read it, and what tells two of them apart. */
interface VoiceEvent<Simplified extends object> {
	type: 'VSS' | 'VCS' | 'VCA' | 'VRU' | 'VNU';
	/** What the platform delivers, in a sentence: "the … of this sub-account". */
	words: string;
	parse(body: unknown): Simplified & { unexpectedShape?: true | undefined };
	/** What is the same in every delivery of one event, and in no delivery of another. */
	identify(event: Simplified): unknown[];
}

const define = <Simplified extends object>(event: VoiceEvent<Simplified>) => event;

export const EVENTS = {
	sessionSummary: define({
		type: 'VSS',
		words: 'session summaries',
		parse: parseSessionSummary,
		identify: ({ sessionId, status }) => [sessionId, status],
	}),
	callStatus: define({
		type: 'VCS',
		words: 'call statuses',
		parse: parseCallStatus,
		identify: ({ eventId, callId, status, digits, timestamp }) =>
			eventId === null ? [callId, status, digits, timestamp] : [eventId],
	}),
	callAction: define({
		type: 'VCA',
		words: 'call actions',
		parse: parseCallAction,
		identify: ({ eventId, callId, status, clientActionId, timestamp }) =>
			eventId === null ? [callId, status, clientActionId, timestamp] : [eventId],
	}),
	recordingUploaded: define({
		type: 'VRU',
		words: 'recording events',
		parse: parseRecordingUploaded,
		identify: ({ recordingId, status }) => [recordingId, status],
	}),
	virtualNumberUpdated: define({
		type: 'VNU',
		words: 'number updates',
		parse: parseVirtualNumberUpdated,
		identify: (event) => [JSON.stringify(event)],
	}),
};

export type EventName = keyof typeof EVENTS;
export type WebhookType = (typeof EVENTS)[EventName]['type'];

/** The platform's name for the registration that an event needs, and words for what it delivers. */
export type EventType = { type: WebhookType; words: string };

export function eventTypeOf(event: EventName): EventType {
	return EVENTS[event];
}

/** An event as it is read: what comes out simplified, whether it was readable, and what identifies it. */
export interface ReadEvent {
	json: object;
	isReadable: boolean;
	key: string;
}

export function readEvent(event: EventName, body: unknown): ReadEvent {
	return readWith(EVENTS[event] as VoiceEvent<object>, body);
}

function readWith(event: VoiceEvent<object>, body: unknown): ReadEvent {
	const json = event.parse(body);
	return {
		json,
		isReadable: json.unexpectedShape === undefined,
		key: [event.type, ...event.identify(json)].join(':'),
	};
}
