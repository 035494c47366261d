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
		identify: ({ eventId, sessionId, callId, status, digits, timestamp }) =>
			eventId === null ? [sessionId, callId, status, digits, timestamp] : [eventId],
	}),
	callAction: define({
		type: 'VCA',
		words: 'call actions',
		parse: parseCallAction,
		identify: ({ eventId, sessionId, callId, status, clientActionId, timestamp }) =>
			eventId === null ? [sessionId, callId, status, clientActionId, timestamp] : [eventId],
	}),
	recordingUploaded: define({
		type: 'VRU',
		words: 'recording events',
		parse: parseRecordingUploaded,
		identify: ({ sessionId, recordingId, status }) => [sessionId, recordingId, status],
	}),
	virtualNumberUpdated: define({
		type: 'VNU',
		words: 'number updates',
		parse: parseVirtualNumberUpdated,
		identify: (event) => [event],
	}),
};

export type EventName = keyof typeof EVENTS;
export type WebhookType = (typeof EVENTS)[EventName]['type'];

/** The platform's name for the registration that an event needs, and words for what it delivers. */
export type EventType = { type: WebhookType; words: string };

export function eventTypeOf(event: EventName): EventType {
	return EVENTS[event];
}

/** An event as it is read. What cannot be read has no key: it is never taken for one that was there before. */
export interface ReadEvent {
	/** What comes out simplified. */
	json: object;
	/** The same in every delivery of the event. */
	key: string | undefined;
}

export function readEvent(event: EventName, body: unknown): ReadEvent {
	return readWith(EVENTS[event] as VoiceEvent<object>, body);
}

function readWith(event: VoiceEvent<object>, body: unknown): ReadEvent {
	const json = event.parse(body);
	const isReadable = json.unexpectedShape === undefined;
	return {
		json,
		key: isReadable ? JSON.stringify([event.type, ...event.identify(json)]) : undefined,
	};
}
