import { callAction } from './callAction';
import { callStatus } from './callStatus';
import { recordingUploaded } from './recordingUploaded';
import { sessionSummary } from './sessionSummary';
import { virtualNumberUpdated } from './virtualNumberUpdated';

/** The events that the platform delivers, by our names, in the order in which people are offered them. */
export const EVENTS = {
	sessionSummary,
	callAction,
	callStatus,
	recordingUploaded,
	virtualNumberUpdated,
};

export type EventName = keyof typeof EVENTS;

export const LISTED_EVENTS = Object.values(EVENTS);
