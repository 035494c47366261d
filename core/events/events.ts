import { callAction } from './callAction';
import { callStatus } from './callStatus';
import { recordingUploaded } from './recordingUploaded';
import { sessionSummary } from './sessionSummary';
import { virtualNumberUpdated } from './virtualNumberUpdated';

/** The events that the platform delivers, by our names. */
export const EVENTS = {
	sessionSummary,
	callStatus,
	callAction,
	recordingUploaded,
	virtualNumberUpdated,
};

export type EventName = keyof typeof EVENTS;

/** In the order of the lists that a person chooses from. */
export const LISTED_EVENTS = Object.values(EVENTS).sort((one, other) =>
	one.label < other.label ? -1 : 1,
);
